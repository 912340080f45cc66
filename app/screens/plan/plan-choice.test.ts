import { expect, test } from "vitest";
import { planChoice, standsOut, type Standing } from "./plan-choice.ts";

const FREE = { planName: "free", displayName: "Free", basePriceCents: 0 } as const;
const PRO = { planName: "pro", displayName: "Pro", basePriceCents: 2900 } as const;
const AGENCY = { planName: "agency", displayName: "Agency", basePriceCents: 7900 } as const;
const PLANS = [FREE, PRO, AGENCY];

const PERIOD_END = "2026-12-02T09:00:00.000Z";

function pageOf(changes: Partial<Standing> = {}): Standing {
  return { plans: PLANS, subscription: null, pending: null, isInTrial: false, ...changes };
}

const words = (page: Standing) => PLANS.map((each) => planChoice(each, page).words);

const pro = (status: "active" | "frozen" | "cancelled") =>
  pageOf({ subscription: { planName: "pro", status, currentPeriodEnd: PERIOD_END } });

test("in the trial and on Free every paid plan can be chosen, and Pro stands out", () => {
  expect(words(pageOf({ isInTrial: true }))).toEqual([
    "Free after the trial",
    "Choose Pro",
    "Choose Agency",
  ]);
  expect(words(pageOf())).toEqual(["Your plan", "Choose Pro", "Choose Agency"]);
  expect(standsOut(pageOf())).toBe("pro");
});

test("on a plan the others are changes, and none stands out", () => {
  expect(words(pro("active"))).toEqual(["Change to Free", "Your plan", "Change to Agency"]);
  expect(planChoice(FREE, pro("active")).kind).toBe("cancel");
  expect(standsOut(pro("active"))).toBe(null);
});

test("while Shopify holds the plan, none can be chosen", () => {
  expect(words(pro("frozen"))).toEqual(["Your plan", "Paused by Shopify", "After the payment"]);
});

test("a cancelled plan can be chosen again while it lasts", () => {
  expect(words(pro("cancelled"))).toEqual([
    "Free from December 2",
    "Choose Pro again",
    "Choose Agency",
  ]);
  expect(standsOut(pro("cancelled"))).toBe("pro");
});

test("a request that waits at Shopify is gone on with there", () => {
  const waiting = pageOf({
    pending: { planName: "agency", confirmationUrl: "https://admin.shopify.com/charges/1" },
  });
  expect(planChoice(AGENCY, waiting)).toEqual({
    kind: "go-on",
    words: "Continue on Shopify",
    confirmationUrl: "https://admin.shopify.com/charges/1",
  });
  expect(standsOut(waiting)).toBe("agency");
});
