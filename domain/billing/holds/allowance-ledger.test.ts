import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { array, assert, asyncProperty, constantFrom, integer, record } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { subscriptions, trials, usageRecords } from "#db/schema.ts";
import { brokenBillingBooks } from "#tests/harness/billing-books.ts";
import {
  addSubscription,
  addTrial,
  billingEdges,
  end,
  newRun,
  newShop,
  NOON,
} from "#tests/harness/billing.ts";
import { freshPostgres } from "#tests/harness/databases.ts";
import { Ledger, type Entry, type Terms } from "#tests/harness/plain-ledger.ts";
import { checkQuota } from "../allowance/billing.ts";
import type { Subscription } from "../billing-rows.ts";
import { addDays } from "../days.ts";
import { followPeriod } from "../subscriptions/follow-period.ts";
import { selectSubscription } from "../subscriptions/subscription-store.ts";
import { canGenerate } from "./usage-tracking.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshPostgres();
});
afterAll(() => database.close());

async function benchOf(terms: Terms) {
  const edges = billingEdges(database.db, { runsAtOnce: 1000, uncountedRunsPerDay: 1000 });
  const shop = newShop();
  const { subscription } = await addSubscription(database.db, shop, {
    includedQuota: terms.included,
    overagePriceCents: terms.overagePriceCents,
    cappedAmountCents: terms.cappedAmountCents,
  });
  if (terms.trial > 0)
    await addTrial(database.db, shop, { maxUsage: terms.trial, endsAt: addDays(NOON, 1000) });
  const ledger = new Ledger({ ...terms });
  ledger.month = monthOf(edges.clock.now());
  return { edges, shop, ledger, subscriptionId: subscription.id };
}

const monthOf = (now: Date) => now.toISOString().slice(0, 7);

type Bench = Awaited<ReturnType<typeof benchOf>>;
type Step = (bench: Bench, pick: number) => Promise<void>;

/** What happens to the shop and, in plain words, to the ledger. */
const STEPS = {
  take: async ({ edges, shop, ledger }) => {
    const price = ledger.mayTake();
    const answer = await canGenerate(edges, shop, newRun());
    const taken = answer.allowed === true ? answer.generation : null;
    if ((taken === null) !== (price === null)) throw new Error(`Should cost ${price}`);
    if (taken && price !== null) ledger.take(taken, price);
  },
  complete: async ({ edges, ledger }, pick) => {
    const held = oneOf(ledger, "held", pick);
    if (!held) return;
    await end(edges, held.run, { outcome: "completed" });
    held.state = held.priceCents > 0 ? "open" : "done";
  },
  release: async ({ edges, ledger }, pick) => {
    const held = oneOf(ledger, "held", pick);
    if (!held) return;
    await end(edges, held.run, { outcome: pick % 2 === 0 ? "failed" : "cancelled" });
    ledger.entries.splice(ledger.entries.indexOf(held), 1);
  },
  accept: async (bench, pick) => {
    await answerCharge(bench, pick, "accepted");
  },
  decline: async (bench, pick) => {
    if (!(await answerCharge(bench, pick, "declined"))) return;
    bench.ledger.isCapReached = true;
    await changePlan(bench, { capReachedAt: bench.edges.clock.now() });
  },
  // It will be tried again: still open.
  fail: async ({ edges, shop }) => {
    await edges.db
      .update(usageRecords)
      .set({ chargeStatus: "error" })
      .where(and(eq(usageRecords.shop, shop), eq(usageRecords.chargeStatus, "pending")));
  },
  raiseCap: async (bench) => {
    const { terms } = bench.ledger;
    terms.cappedAmountCents = Math.min(2_147_483_647, terms.cappedAmountCents + 333);
    bench.ledger.isCapReached = false;
    const { cappedAmountCents } = terms;
    await changePlan(bench, { cappedAmountCents, capReachedAt: null });
  },
  lowerCap: async (bench) => {
    const { terms } = bench.ledger;
    terms.cappedAmountCents = Math.floor(terms.cappedAmountCents / 2);
    await changePlan(bench, { cappedAmountCents: terms.cappedAmountCents });
  },
  changePrice: async (bench, pick) => {
    bench.ledger.terms.overagePriceCents = pick * 7;
    await changePlan(bench, { overagePriceCents: pick * 7 });
  },
  // Shopify's balance is of a period that has begun here, too.
  tellBalance: async (bench, pick) => {
    const { ledger } = bench;
    if (!ledger.of("subscription").some(({ period }) => period === ledger.period)) return;
    ledger.balanceUsedCents = pick * 13;
    await changePlan(bench, { balanceUsedCents: pick * 13 });
  },
  roll: async ({ edges, ledger }) => {
    edges.advanceDays(30);
    ledger.begin([]);
    ledger.month = monthOf(edges.clock.now());
  },
  replace: replacePlan,
  endTrial: async ({ edges, shop, ledger }) => {
    ledger.isTrialOver = true;
    await edges.db.update(trials).set({ status: "converted" }).where(eq(trials.shop, shop));
  },
  freeze: async (bench) => {
    bench.ledger.isFrozen = !bench.ledger.isFrozen;
    await changePlan(bench, { status: bench.ledger.isFrozen ? "frozen" : "active" });
  },
} satisfies Record<string, Step>;

type StepName = keyof typeof STEPS;
const STEP_NAMES = Object.keys(STEPS) as StepName[];
const OFTEN: StepName[] = ["take", "take", "take", "take", "take", "complete", "complete"];

function oneOf({ entries }: Ledger, state: Entry["state"], pick: number): Entry | undefined {
  const some = entries.filter((entry) => entry.state === state);
  return some[pick % Math.max(1, some.length)];
}

/** Shopify's answer about a charge of the running period; what is left over of another is not sent any more. */
async function answerCharge(
  { edges, ledger }: Bench,
  pick: number,
  chargeStatus: "accepted" | "declined",
): Promise<boolean> {
  const open = oneOf(ledger, "open", pick);
  if (!open || open.period !== ledger.period) return false;
  open.state = chargeStatus;
  await edges.db
    .update(usageRecords)
    .set({ chargeStatus })
    .where(eq(usageRecords.generationId, open.run.id));
  return true;
}

async function changePlan(
  { edges, subscriptionId }: Bench,
  changes: Partial<Subscription>,
): Promise<void> {
  await edges.db.update(subscriptions).set(changes).where(eq(subscriptions.id, subscriptionId));
}

/** Another plan at the same terms takes its place. */
async function replacePlan(bench: Bench): Promise<void> {
  const { edges, ledger } = bench;
  if (ledger.isFrozen) return;
  const old = bench.subscriptionId;
  bench.subscriptionId = randomUUID();
  await edges.db.transaction(async (tx) => {
    const replaced = await selectSubscription(tx, old);
    if (!replaced) throw new Error("No plan to replace");
    await tx
      .update(subscriptions)
      .set({ status: "cancelled", replacedById: bench.subscriptionId })
      .where(eq(subscriptions.id, old));
    const [next] = await tx
      .insert(subscriptions)
      .values({
        ...replaced,
        id: bench.subscriptionId,
        shopifySubId: bench.subscriptionId,
        overagePriceCents: ledger.terms.overagePriceCents,
        balanceUsedCents: 0,
        capReachedAt: null,
        createdAt: edges.clock.now(),
      })
      .returning();
    if (next) await followPeriod({ ...edges, tx }, next, replaced);
  });
  ledger.begin([ledger.period, ...ledger.inherited]);
}

test("the store gives and prices exactly as a plain ledger does, whatever happens in whatever order", async () => {
  const terms = record({
    trial: constantFrom(0, 0, 0, 2),
    included: constantFrom(0, 0, 1, 2, 4),
    overagePriceCents: constantFrom(0, 1, 199, 200, 333, 500, 2_000_000_000),
    cappedAmountCents: constantFrom(0, 199, 400, 999, 1001, 2_147_483_647),
  });
  const step = record({
    name: constantFrom(...STEP_NAMES, ...OFTEN),
    pick: integer({ min: 0, max: 99 }),
  });
  const steps = array(step, { minLength: 20, maxLength: 60, size: "max" });
  await assert(asyncProperty(terms, steps, follow), { numRuns: 40, seed: 20_261_110 });
});

async function follow(terms: Terms, steps: { name: StepName; pick: number }[]): Promise<void> {
  const bench = await benchOf(terms);
  const { edges, shop, ledger } = bench;
  for (const { name, pick } of steps) {
    await STEPS[name](bench, pick);
    const { source, hasQuota, nextCostCents } = await checkQuota(edges, shop);
    const price = ledger.mayTake();
    expect({ after: name, source, hasQuota, nextCostCents }).toEqual({
      after: name,
      source: ledger.source(),
      hasQuota: price !== null,
      nextCostCents: price ?? 0,
    });
  }
  for (const { run } of ledger.entries.filter(({ state }) => state === "held"))
    expect(await end(edges, run, { outcome: "completed" })).toBe(true);
  expect(await brokenBillingBooks(edges.db)).toEqual([]);
}
