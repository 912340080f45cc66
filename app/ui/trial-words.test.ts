import { expect, test } from "vitest";
import type { Allowance } from "#app/allowance.server.ts";
import { trialEndWords } from "./trial-words.ts";

const NOW = new Date("2026-11-27T12:00:00Z").getTime();

const ENDED: Pick<Allowance, "quota" | "trial" | "freeQuota"> = {
  freeQuota: 5,
  quota: {
    hasQuota: true,
    usageThisCycle: 0,
    includedQuota: 5,
    overagesThisCycle: 0,
    overagesRemaining: 0,
    percentUsed: 0,
    isInTrial: false,
    trialEndsAt: null,
    planName: "free",
    source: "free",
    renewsAt: "2026-12-01T00:00:00.000Z",
    nextCostCents: 0,
  },
  trial: {
    isInTrial: false,
    status: "expired",
    daysRemaining: 0,
    usageCount: 4,
    usageRemaining: 0,
    maxUsage: 10,
    startedAt: "2026-11-19T12:00:00.000Z",
    endsAt: "2026-11-26T12:00:00.000Z",
  },
};

test("a trial that ran out says when, and what holds now", () => {
  expect(trialEndWords(ENDED, NOW)).toBe(
    "Your trial ended on November 26. You are on Free now, with 5 generations a month. Nothing was charged.",
  );
});

test("a trial that was used up says so, before and after its last day", () => {
  const used = { ...ENDED, trial: { ...ENDED.trial, status: "active" as const, usageCount: 10 } };
  expect(trialEndWords(used, NOW)).toContain("All 10 generations of your trial are used.");
  const short = { ...used, trial: { ...used.trial, usageCount: 1, maxUsage: 1 } };
  expect(trialEndWords(short, NOW)).toContain("The 1 generation of your trial is used.");
});

test("nothing is said without a trial, on a plan, after one became a plan, and long afterwards", () => {
  const none = { ...ENDED.trial, status: "none" as const, startedAt: null, endsAt: null };
  expect(trialEndWords({ ...ENDED, trial: none }, NOW)).toBeNull();
  const paid = { ...ENDED.quota, source: "subscription" as const };
  expect(trialEndWords({ ...ENDED, quota: paid }, NOW)).toBeNull();
  const converted = { ...ENDED.trial, status: "converted" as const };
  expect(trialEndWords({ ...ENDED, trial: converted }, NOW)).toBeNull();
  expect(trialEndWords(ENDED, NOW + 40 * 86_400_000)).toBeNull();
});
