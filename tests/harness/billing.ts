import { randomUUID } from "node:crypto";
import { billingCycles, subscriptions, trials } from "#db/schema.ts";
import type { AllowanceConfig } from "#domain/billing/allowance/allowance-config.ts";
import {
  canGenerate,
  endRun,
  type GenerationRow,
  type NewRun,
  type RunEnd,
} from "#domain/billing/holds/usage-tracking.ts";
import type { Database } from "#platform/database.ts";
import { randomIds } from "#platform/ids.ts";

export const NOON = new Date("2026-11-10T12:00:00Z");
const DAY_IN_MS = 86_400_000;

/** Edges with a clock that stands still until it is moved, and a log that is kept. */
export function billingEdges(db: Database, allowance: Partial<AllowanceConfig> = {}) {
  let now = NOON;
  const logged: { level: "warn" | "error"; message: string; fields: unknown }[] = [];
  const keep = (level: "warn" | "error") => (fields: unknown, message?: string) => {
    logged.push({ level, fields, message: message ?? "" });
  };
  return {
    db,
    ids: randomIds,
    clock: { now: () => now },
    setNow: (instant: Date) => (now = instant),
    advanceDays: (days: number) => (now = new Date(now.getTime() + days * DAY_IN_MS)),
    log: { warn: keep("warn"), error: keep("error") },
    logged,
    allowance: {
      trialDays: 7,
      trialGenerations: 10,
      freeWindow: "calendar-month" as const,
      uncountedRunsPerDay: 50,
      runsAtOnce: 3,
      ...allowance,
    },
  };
}

export type BillingEdges = Omit<ReturnType<typeof billingEdges>, "setNow" | "advanceDays">;

let shopNumber = 0;

export const newShop = (): string => `shop-${++shopNumber}.myshopify.com`;

export function newRun(run: Partial<NewRun> = {}): NewRun {
  return {
    id: randomUUID(),
    sectionId: randomUUID(),
    conversationId: randomUUID(),
    messageId: randomUUID(),
    requestHash: "hash",
    userMessageId: randomUUID(),
    assistantMessageId: randomUUID(),
    prompt: "A hero with a big picture",
    baseVersionId: null,
    modelId: "composer",
    ...run,
  };
}

/** Pro as in the price list, in the tenth day of its cycle. */
export async function addSubscription(
  db: Database,
  shop: string,
  changes: Partial<typeof subscriptions.$inferInsert> = {},
  cycleChanges: Partial<typeof billingCycles.$inferInsert> = {},
) {
  const subscription = {
    id: randomUUID(),
    shop,
    shopifySubId: `gid://shopify/AppSubscription/${randomUUID()}`,
    planName: "pro" as const,
    status: "active" as const,
    basePriceCents: 2900,
    includedQuota: 30,
    overagePriceCents: 200,
    cappedAmountCents: 5000,
    currentPeriodEnd: new Date(NOON.getTime() + 20 * DAY_IN_MS),
    isTest: true,
    createdAt: new Date(NOON.getTime() - 10 * DAY_IN_MS),
    ...changes,
  };
  const cycle = {
    id: randomUUID(),
    subscriptionId: subscription.id,
    shop,
    startsAt: new Date(NOON.getTime() - 10 * DAY_IN_MS),
    endsAt: new Date(NOON.getTime() + 20 * DAY_IN_MS),
    ...cycleChanges,
  };
  await db.insert(subscriptions).values(subscription);
  await db.insert(billingCycles).values(cycle);
  return { subscription, cycle };
}

export async function addTrial(
  db: Database,
  shop: string,
  changes: Partial<typeof trials.$inferInsert> = {},
): Promise<void> {
  await db.insert(trials).values({
    id: randomUUID(),
    shop,
    startedAt: NOON,
    endsAt: new Date(NOON.getTime() + 7 * DAY_IN_MS),
    maxUsage: 10,
    ...changes,
  });
}

/** Takes a hold that must be there to be had. */
export async function hold(
  edges: BillingEdges,
  shop: string,
  run: NewRun = newRun(),
): Promise<GenerationRow> {
  const answer = await canGenerate(edges, shop, run);
  if (answer.allowed !== true) throw new Error(`Not allowed: ${JSON.stringify(answer)}`);
  return answer.generation;
}

export const end = (edges: BillingEdges, run: GenerationRow, how: RunEnd): Promise<boolean> =>
  edges.db.transaction((tx) => endRun({ ...edges, db: tx }, run, how));

export async function complete(
  edges: BillingEdges,
  shop: string,
  run: NewRun = newRun(),
): Promise<GenerationRow> {
  const generation = await hold(edges, shop, run);
  await end(edges, generation, { outcome: "completed" });
  return generation;
}
