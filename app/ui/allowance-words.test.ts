import { expect, test } from "vitest";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import {
  dateWords,
  dollars,
  extraWords,
  includedLeft,
  leftWords,
  pausedWords,
  planPrice,
  shortCostWords,
} from "./allowance-words.ts";

const NOW = new Date("2026-11-21T12:00:00Z").getTime();

const TRIAL: QuotaView = {
  hasQuota: true,
  usageThisCycle: 4,
  includedQuota: 10,
  overagesThisCycle: 0,
  overagesRemaining: 0,
  percentUsed: 40,
  isInTrial: true,
  trialEndsAt: "2026-11-28T12:00:00.000Z",
  planName: "free",
  source: "trial",
  renewsAt: null,
  nextCostCents: 0,
};

const PRO: QuotaView = {
  ...TRIAL,
  usageThisCycle: 22,
  includedQuota: 30,
  overagesRemaining: 25,
  isInTrial: false,
  trialEndsAt: null,
  planName: "pro",
  source: "subscription",
  renewsAt: "2026-12-02T09:00:00.000Z",
};

test("beside the button stands what the next run costs and what is left", () => {
  expect(shortCostWords(TRIAL)).toBe("Trial, 6 left");
  expect(shortCostWords(PRO)).toBe("Included, 8 left");
});

test("an extra run shows its price before it starts", () => {
  const extra = { ...PRO, usageThisCycle: 32, overagesThisCycle: 2, nextCostCents: 200 };
  expect(shortCostWords({ ...extra, overagesRemaining: 23 })).toBe(
    "Next one: $2.00, 23 extra left",
  );
  expect(extraWords(extra, 5000)).toBe("$4.00 of $50.00 extra");
  expect(extraWords(PRO, 5000)).toBeNull();
  expect(includedLeft(extra)).toBe(0);
  expect(leftWords({ ...extra, overagesRemaining: 23 })).toBe("23 extra left");
});

test("an allowance that is used up says when there is more", () => {
  const used = { ...PRO, hasQuota: false, usageThisCycle: 30, overagesRemaining: 0 };
  expect(shortCostWords(used)).toBe("No generations left");
  expect(pausedWords(used, NOW)).toBe(
    "All generations are used. New ones come on December 2, in 11 days.",
  );
  expect(pausedWords({ ...used, renewsAt: null }, NOW)).toBe("All generations are used.");
});

test("what runs under way hold is not called used", () => {
  expect(pausedWords({ ...TRIAL, hasQuota: false }, NOW)).toContain("runs under way");
  expect(pausedWords(TRIAL, NOW)).toBeNull();
});

test("a begun day counts as one, and the past is today", () => {
  expect(dateWords("2026-11-22T11:00:00Z", NOW)).toBe("November 22, in 1 day");
  expect(dateWords("2026-11-20T11:00:00Z", NOW)).toBe("November 20, today");
});

test("charges have two decimals, plan prices none", () => {
  expect(dollars(0)).toBe("$0.00");
  expect(dollars(123_456)).toBe("$1,234.56");
  expect(planPrice(2900)).toBe("$29");
  expect(planPrice(2950)).toBe("$29.50");
});
