import { dayCount, daysUntil, dayWords, dollars, includedLeft } from "#app/ui/allowance-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

export type UsageFact = { title: string; value: string; note: string };

/** The three figures on top: of a trial, of the free plan, of a paid cycle. */
export function usageFacts(page: PlanPage): UsageFact[] {
  const { quota } = page.allowance;
  if (quota.source === "trial") return trialFacts(page);
  return quota.source === "subscription" ? cycleFacts(page) : freeFacts(page);
}

function trialFacts({ allowance: { quota }, now }: PlanPage): UsageFact[] {
  const end = quota.trialEndsAt;
  return [
    { title: "Generations left", value: leftOf(quota), note: "with all Pro features" },
    ...(end === null
      ? []
      : [{ title: "Trial ends", value: dayWords(end), note: `${inDays(end, now)}, by itself` }]),
    { title: "Charged so far", value: dollars(0), note: "nothing until you choose a plan" },
  ];
}

function freeFacts({ allowance: { quota }, now }: PlanPage): UsageFact[] {
  const next = quota.renewsAt;
  return [
    { title: "Generations left", value: leftOf(quota), note: "on the Free plan" },
    ...(next === null
      ? []
      : [{ title: "Next ones", value: dayWords(next), note: inDays(next, now) }]),
    { title: "Charged so far", value: dollars(0), note: "Free never charges" },
  ];
}

function cycleFacts({ allowance, usage, subscription }: PlanPage): UsageFact[] {
  const { chargesCents, cappedAmountCents } = usage.currentCycle;
  const planCents = subscription?.basePriceCents ?? 0;
  return [
    nextFact(allowance),
    {
      title: "Extra charges",
      value: dollars(chargesCents),
      note:
        subscription?.status === "cancelled"
          ? "none since you cancelled"
          : `of the ${dollars(cappedAmountCents)} cap you approved`,
    },
    {
      title: "This cycle so far",
      value: dollars(planCents + chargesCents),
      note: `${dollars(planCents)} plan and ${dollars(chargesCents)} extra`,
    },
  ];
}

function nextFact({ quota, overageConsent }: PlanPage["allowance"]): UsageFact {
  const title = "Next generation";
  if (!quota.hasQuota)
    return {
      title,
      value: "Paused",
      note: quota.renewsAt === null ? "none left" : `until ${dayWords(quota.renewsAt)}`,
    };
  if (quota.nextCostCents === 0) return { title, value: "$0.00", note: "included in the plan" };
  return {
    title,
    value: dollars(quota.nextCostCents),
    note: overageConsent ? "you agreed not to be asked in this cycle" : "asks you first",
  };
}

function leftOf(quota: PlanPage["allowance"]["quota"]): string {
  return `${includedLeft(quota)} of ${quota.includedQuota}`;
}

function inDays(iso: string, now: string): string {
  const days = daysUntil(iso, new Date(now).getTime());
  return days === 0 ? "today" : `in ${dayCount(days)}`;
}
