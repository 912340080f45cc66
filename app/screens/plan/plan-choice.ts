import { dayWords } from "#app/ui/allowance-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** What a plan's button does, and what it says. */
export type PlanChoice =
  | { kind: "choose"; words: string }
  | { kind: "go-on"; words: string; confirmationUrl: string }
  | { kind: "cancel"; words: string }
  /** Not to be chosen; the words say why. */
  | { kind: "closed"; words: string };

type Plan = Pick<PlanPage["plans"][number], "planName" | "displayName" | "basePriceCents">;

/** Where the shop stands with plans. */
export type Standing = {
  plans: readonly Plan[];
  subscription: Pick<
    NonNullable<PlanPage["subscription"]>,
    "planName" | "status" | "currentPeriodEnd"
  > | null;
  pending: Pick<NonNullable<PlanPage["pending"]>, "planName" | "confirmationUrl"> | null;
  isInTrial: boolean;
};

export function planChoice(plan: Plan, standing: Standing): PlanChoice {
  const { subscription, pending } = standing;
  if (pending?.planName === plan.planName)
    return {
      kind: "go-on",
      words: "Continue on Shopify",
      confirmationUrl: pending.confirmationUrl,
    };
  if (plan.basePriceCents === 0) return freeChoice(standing);
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

function freeChoice({ subscription, isInTrial }: Standing): PlanChoice {
  if (subscription?.status === "active") return { kind: "cancel", words: "Change to Free" };
  if (subscription?.status === "cancelled" && subscription.currentPeriodEnd)
    return { kind: "closed", words: `Free from ${dayWords(subscription.currentPeriodEnd)}` };
  return { kind: "closed", words: isInTrial ? "Free after the trial" : "Your plan" };
}

/** The one plan whose button stands out; none while the shop has a plan that goes on. */
export function standsOut(standing: Standing): Plan["planName"] | null {
  const { plans, subscription } = standing;
  const choices = plans.map((plan) => ({ plan, choice: planChoice(plan, standing) }));
  const open = choices.find(({ choice }) => choice.kind === "go-on");
  if (open) return open.plan.planName;
  if (subscription?.status === "active") return null;
  const choosable = choices.filter(({ choice }) => choice.kind === "choose");
  const again = choosable.find(({ plan }) => plan.planName === subscription?.planName);
  return (again ?? choosable[0])?.plan.planName ?? null;
}
