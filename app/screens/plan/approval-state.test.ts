import { expect, test } from "vitest";
import { approvalState } from "./approval-state.ts";
import type { PlanPage } from "./plan-screen.tsx";

type Standing = Pick<PlanPage, "subscription" | "pending">;

const FREE: Standing = { subscription: null, pending: null };
const WAITING: Standing = {
  ...FREE,
  pending: {
    planName: "pro",
    confirmationUrl: "https://admin.shopify.com/charges/1",
    createdAt: "2026-11-02T09:00:00.000Z",
  },
};
const PRO: Standing = {
  pending: null,
  subscription: {
    id: "1",
    shopifySubId: "gid://shopify/AppSubscription/1",
    isTest: true,
    createdAt: "2026-11-02T09:00:00.000Z",
    status: "active",
    planName: "pro",
    basePriceCents: 2900,
    includedQuota: 30,
    overagePriceCents: 200,
    cappedAmountCents: 5000,
    balanceUsedCents: 0,
    currentPeriodEnd: "2026-12-02T09:00:00.000Z",
    capReachedAt: null,
  },
};
const ASKED_PRO = { kind: "plan", planName: "pro" } as const;
const ASKED_CAP = { kind: "cap", cappedAmountCents: 10_000 } as const;

test("whoever comes back waits until Shopify has told us, and is on the plan only then", () => {
  expect(approvalState(ASKED_PRO, true, WAITING)).toEqual({ kind: "waiting" });
  expect(approvalState(ASKED_PRO, true, PRO)).toEqual({ kind: "active", planName: "pro" });
});

test("an address that claims an approval proves nothing", () => {
  expect(approvalState(null, true, FREE)).toEqual({ kind: "declined", planName: null });
});

test("a declined plan is told to whoever opens the page again", () => {
  expect(approvalState(ASKED_PRO, false, FREE)).toEqual({ kind: "declined", planName: "pro" });
  const agency = { kind: "plan", planName: "agency" } as const;
  expect(approvalState(agency, false, PRO)).toEqual({ kind: "declined", planName: "agency" });
});

test("a page of Shopify's that was left without an answer is none", () => {
  expect(approvalState(ASKED_PRO, false, WAITING)).toEqual({ kind: "nothing-asked" });
  expect(approvalState(null, false, PRO)).toEqual({ kind: "nothing-asked" });
});

test("a cap is raised when the plan has it", () => {
  expect(approvalState(ASKED_CAP, true, PRO)).toEqual({ kind: "waiting" });
  expect(approvalState(ASKED_CAP, false, PRO)).toEqual({
    kind: "cap-unchanged",
    cappedAmountCents: 5000,
  });
  const raised = {
    ...PRO,
    subscription: PRO.subscription && { ...PRO.subscription, cappedAmountCents: 10_000 },
  };
  expect(approvalState(ASKED_CAP, true, raised)).toEqual({
    kind: "cap-raised",
    cappedAmountCents: 10_000,
  });
});
