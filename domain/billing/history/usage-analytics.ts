import { readShopAllowance, type AllowanceEdges } from "../allowance/shop-allowance.ts";
import { addDays, DAY_IN_MS, startOfUtcDay } from "../days.ts";
import { pastGeneration, type PastGeneration } from "./generation-history.ts";
import { countByDay, selectCompletedSince } from "./history-store.ts";
import type { QuotaCheck } from "../allowance/quota.ts";

export type UsageStats = {
  currentCycle: {
    startsAt: string;
    endsAt: string | null;
    usageThisCycle: number;
    includedQuota: number;
    overagesThisCycle: number;
    /** What the overages so far cost. */
    chargesCents: number;
    /** Most that overages may cost in the cycle. */
    cappedAmountCents: number;
    daysElapsed: number;
    daysRemaining: number | null;
  };
  /** The newest 20 completed ones of the cycle. */
  recentGenerations: PastGeneration[];
  /** If the rate of the cycle so far continues to its end. */
  projection: { dailyAverage: number; estimatedTotal: number; estimatedChargeCents: number };
  trend: "increasing" | "stable" | "decreasing";
  /** Every UTC day of the cycle up to today, those without a generation too. */
  days: { date: string; count: number; overages: number }[];
};

const RECENT = 20;

/** What the shop used in its cycle, window or trial, and where that leads. */
export async function getUsageStats(edges: AllowanceEdges, shop: string): Promise<UsageStats> {
  const now = edges.clock.now();
  const { quota, cycleStart } = await readShopAllowance(edges, shop);
  const use = { source: quota.source, since: cycleStart };
  const counted = await countByDay(edges.db, shop, use);
  const recent = await selectCompletedSince(edges.db, shop, use, RECENT);
  const daysElapsed = Math.max(1, daysBetween(cycleStart, now));
  const end = quota.trialEndsAt ?? quota.renewsAt;
  const daysRemaining = end && daysBetween(now, end);
  const dailyAverage = quota.usageThisCycle / daysElapsed;
  return {
    currentCycle: {
      startsAt: cycleStart.toISOString(),
      endsAt: end?.toISOString() ?? null,
      usageThisCycle: quota.usageThisCycle,
      includedQuota: quota.includedQuota,
      overagesThisCycle: quota.overagesThisCycle,
      chargesCents: quota.overagesThisCycle * (quota.subscription?.overagePriceCents ?? 0),
      cappedAmountCents: quota.subscription?.cappedAmountCents ?? 0,
      daysElapsed,
      daysRemaining,
    },
    recentGenerations: recent.map(pastGeneration),
    projection: projectionOf(quota, dailyAverage, daysRemaining ?? 0),
    trend: trendOf(dailyAverage),
    days: everyDay(cycleStart, now, counted),
  };
}

function projectionOf(quota: QuotaCheck, dailyAverage: number, daysRemaining: number) {
  const most = quota.includedQuota + quota.overagesThisCycle + quota.overagesRemaining;
  const atThisRate = Math.round(quota.usageThisCycle + dailyAverage * daysRemaining);
  const estimatedTotal = Math.max(quota.usageThisCycle, Math.min(most, atThisRate));
  const overages = Math.max(quota.overagesThisCycle, estimatedTotal - quota.includedQuota);
  const priceCents = quota.subscription?.overagePriceCents ?? 0;
  return {
    dailyAverage: Math.round(dailyAverage * 100) / 100,
    estimatedTotal,
    estimatedChargeCents: overages * priceCents,
  };
}

/** By generations a day: above 1.5 more and more, below 0.5 fewer and fewer. */
function trendOf(dailyAverage: number): UsageStats["trend"] {
  if (dailyAverage > 1.5) return "increasing";
  return dailyAverage < 0.5 ? "decreasing" : "stable";
}

function everyDay(since: Date, now: Date, counted: UsageStats["days"]): UsageStats["days"] {
  const byDate = new Map(counted.map((day) => [day.date, day]));
  const days: UsageStats["days"] = [];
  for (let day = startOfUtcDay(since); day <= now; day = addDays(day, 1)) {
    const date = day.toISOString().slice(0, 10);
    days.push(byDate.get(date) ?? { date, count: 0, overages: 0 });
  }
  return days;
}

function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.ceil((to.getTime() - from.getTime()) / DAY_IN_MS));
}
