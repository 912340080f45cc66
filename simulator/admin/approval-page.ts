import { awaitsDecision } from "../control/act-as-merchant.ts";
import type { SimulatedShop, Subscription } from "../state.ts";
import type { World } from "../world.ts";
import { escapeHtml } from "./escape-html.ts";
import { adminPage, APP_NAME, appIcon } from "./page.ts";

/** What the merchant is asked to agree to. */
export function approvalPage(
  world: World,
  shop: SimulatedShop,
  subscription: Subscription,
): string {
  const pendingCap = subscription.usage?.pendingCapCents ?? null;
  const isCap = subscription.status === "ACTIVE" && pendingCap !== null;
  const title = isCap ? "Approve a higher limit" : "Approve subscription";
  const money = (cents: number) =>
    (cents / 100).toLocaleString("en-US", {
      style: "currency",
      currency: subscription.currencyCode,
    });
  const rows = isCap ? capRows(subscription, pendingCap, money) : planRows(subscription, money);
  return adminPage(world, shop, {
    title,
    content: `<div class="sheet"><section class="card approval">
          <div class="card-head">${appIcon(32)}<div><h1>${title}</h1><p class="subdued">${APP_NAME}</p></div></div>
          ${subscription.test ? '<p class="notice">This is a test charge. Nobody is billed.</p>' : ""}
          <dl>${rows.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`).join("")}</dl>
          ${awaitsDecision(subscription) ? BUTTONS : `<p class="notice">This request was answered already: ${subscription.status.toLowerCase()}.</p>`}
        </section></div>`,
  });
}

const BUTTONS = `<form method="post" class="actions">
            <button class="button" name="decision" value="decline">Decline</button>
            <button class="button primary" name="decision" value="approve">Approve</button>
          </form>`;

type Money = (cents: number) => string;

function planRows({ name, recurring, usage, trialDays }: Subscription, money: Money) {
  const every = recurring?.interval === "ANNUAL" ? "every year" : "every 30 days";
  const rows: [string, string][] = [["Plan", name]];
  if (recurring !== null) rows.push(["Price", `${money(recurring.priceCents)} ${every}`]);
  if (usage !== null) {
    rows.push(["Usage", usage.terms]);
    rows.push(["Most that usage can cost", `${money(usage.cappedAmountCents)} every 30 days`]);
  }
  if (trialDays > 0) rows.push(["Free trial", `${trialDays} days`]);
  return rows;
}

function capRows({ name, usage }: Subscription, pendingCap: number, money: Money) {
  const rows: [string, string][] = [
    ["Plan", name],
    ["Present limit for usage", `${money(usage?.cappedAmountCents ?? 0)} every 30 days`],
    ["New limit", `${money(pendingCap)} every 30 days`],
  ];
  return rows;
}
