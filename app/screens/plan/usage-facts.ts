import {
  dayCount,
  daysUntil,
  dayWords,
  dollars,
  includedLeft,
  nextCostWords,
} from "#app/ui/allowance-words.ts";
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

function cycleFacts({ allowance: { quota }, usage, plans }: PlanPage): UsageFact[] {
  const { chargesCents, cappedAmountCents } = usage.currentCycle;
  const planCents = plans.find(({ planName }) => planName === quota.planName)?.basePriceCents ?? 0;
  return [
    {
      title: "Next generation",
      value: quota.nextCostCents > 0 ? dollars(quota.nextCostCents) : "Included",
      note: nextCostWords(quota),
    },
    {
      title: "Extra charges",
      value: dollars(chargesCents),
      note: `of the ${dollars(cappedAmountCents)} cap you approved`,
    },
    {
      title: "This cycle so far",
      value: dollars(planCents + chargesCents),
      note: `${dollars(planCents)} plan and ${dollars(chargesCents)} extra`,
    },
  ];
}

function leftOf(quota: PlanPage["allowance"]["quota"]): string {
  return `${includedLeft(quota)} of ${quota.includedQuota}`;
}

function inDays(iso: string, now: string): string {
  const days = daysUntil(iso, new Date(now).getTime());
  return days === 0 ? "today" : `in ${dayCount(days)}`;
}
