import { dayWords } from "#app/ui/allowance-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

type Plan = PlanPage["plans"][number];

/** What a plan's button does, and what it says. */
export type PlanChoice =
  | { kind: "choose"; words: string }
  | { kind: "go-on"; words: string; confirmationUrl: string }
  | { kind: "cancel"; words: string }
  /** Not to be chosen; the words say why. */
  | { kind: "closed"; words: string };

export function planChoice(plan: Plan, page: PlanPage): PlanChoice {
  const { subscription, pending } = page;
  if (pending?.planName === plan.planName)
    return {
      kind: "go-on",
      words: "Continue on Shopify",
      confirmationUrl: pending.confirmationUrl,
    };
  if (plan.basePriceCents === 0) return freeChoice(page);
  const isOwn = subscription?.planName === plan.planName;
  const { status } = subscription ?? {};
  if (status === "frozen")
    return { kind: "closed", words: isOwn ? "Paused by Shopify" : "After the payment" };
  if (status === "active")
    return isOwn
      ? { kind: "closed", words: "Your plan" }
      : { kind: "choose", words: `Change to ${plan.displayName}` };
  const again = status === "cancelled" && isOwn ? " again" : "";
  return { kind: "choose", words: `Choose ${plan.displayName}${again}` };
}

function freeChoice({ subscription, allowance }: PlanPage): PlanChoice {
  if (subscription?.status === "active") return { kind: "cancel", words: "Change to Free" };
  if (subscription?.status === "cancelled" && subscription.currentPeriodEnd)
    return { kind: "closed", words: `Free from ${dayWords(subscription.currentPeriodEnd)}` };
  return {
    kind: "closed",
    words: allowance.quota.isInTrial ? "Free after the trial" : "Your plan",
  };
}

/** The one plan whose button stands out; none while the shop has a plan that goes on. */
export function standsOut(page: PlanPage): Plan["planName"] | null {
  const choices = page.plans.map((plan) => ({ plan, choice: planChoice(plan, page) }));
  const open = choices.find(({ choice }) => choice.kind === "go-on");
  if (open) return open.plan.planName;
  if (page.subscription?.status === "active") return null;
  const again = choices.find(
    ({ plan, choice }) => choice.kind === "choose" && plan.planName === page.subscription?.planName,
  );
  const first = choices.find(({ choice }) => choice.kind === "choose");
  return (again ?? first)?.plan.planName ?? null;
}
