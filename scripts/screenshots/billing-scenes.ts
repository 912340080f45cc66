import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import {
  billingCycles,
  failedUsageCharges,
  generationLogs,
  subscriptions,
  trials,
  usageRecords,
} from "#db/schema.ts";
import type { Database } from "#platform/database.ts";

const HOUR_IN_MS = 3_600_000;
const DAY_IN_MS = 86_400_000;
const PRICE_CENTS = 200;

type Source = "trial" | "subscription" | "free";

/** What was used, a day each, oldest first, up to today; the overages among them. */
type Use = { days: number[]; overages?: number[] };

type Scene = (on: Stage) => Promise<unknown>;

export type Stage = { db: Database; shop: string; sectionId: string; now: Date };

/** The states of a shop's plan, by the name of their picture. */
export const SCENES: Record<string, Scene> = {
  "plan-empty": (on) => addTrial(on, { usageCount: 0 }),
  "plan-trial": async (on) => {
    await addTrial(on, { usageCount: 4, startedDaysAgo: 2 });
    await addRuns(on, "trial", { days: [1, 2, 1] });
  },
  "plan-trial-used-up": async (on) => {
    await addTrial(on, { usageCount: 10, startedDaysAgo: 3 });
    await addRuns(on, "trial", { days: [3, 4, 2, 1] });
  },
  "plan-trial-expired": (on) =>
    addTrial(on, { usageCount: 4, startedDaysAgo: 9, status: "expired" }),
  "plan-free": async (on) => {
    await addOldTrial(on);
    await addRuns(on, "free", { days: [1, 0, 0, 1, 0, 2, 0, 1, 0, 0] });
  },
  "plan-pro": (on) => addPlan(on, { days: [2, 0, 3, 1, 0, 4, 1, 2, 0, 1] }),
  "plan-near-cap": async (on) => {
    const { runs } = await addPlan(on, NEAR_THE_CAP);
    await addFailedCharges(on, runs);
  },
  "plan-capped": (on) => addPlan(on, AT_THE_CAP, { capReachedAt: on.now }),
  "plan-agency": (on) => addPlan(on, { days: [4, 2, 8, 6, 3] }, AGENCY),
  "plan-frozen": (on) => addPlan(on, { days: [2, 1, 3] }, { status: "frozen" }),
  "plan-cancelled": (on) => addPlan(on, { days: [2, 1, 3, 3, 0, 2] }, { status: "cancelled" }),
};

const AGENCY = {
  planName: "agency" as const,
  basePriceCents: 7900,
  includedQuota: 100,
  cappedAmountCents: 10_000,
};

const NEAR_THE_CAP: Use = {
  days: [1, 2, 3, 2, 0, 1, 4, 3, 2, 3, 4, 3, 4, 1, 4, 3, 4, 5, 2, 2],
  overages: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 4, 3, 4, 5, 2, 2],
};

const AT_THE_CAP: Use = {
  days: [...NEAR_THE_CAP.days, 2],
  overages: [...(NEAR_THE_CAP.overages ?? []), 2],
};

/** Takes the shop's plan and past away; its sections stay. */
export async function clearStage({ db, shop }: Stage): Promise<void> {
  // The log refuses to forget; these are pictures.
  await db.execute(sql`ALTER TABLE generation_logs DISABLE TRIGGER USER`);
  for (const table of [
    generationLogs,
    usageRecords,
    failedUsageCharges,
    billingCycles,
    subscriptions,
    trials,
  ])
    await db.delete(table).where(eq(table.shop, shop));
}

async function addPlan(
  on: Stage,
  use: Use,
  changes: Partial<typeof subscriptions.$inferInsert> = {},
) {
  const { db, shop, now } = on;
  const startsAt = new Date(daysAgo(now, use.days.length - 1).getTime() - HOUR_IN_MS);
  const endsAt = new Date(startsAt.getTime() + 30 * DAY_IN_MS);
  const subscription = { ...planRow(shop, startsAt), currentPeriodEnd: endsAt, ...changes };
  const cycle = {
    id: randomUUID(),
    subscriptionId: subscription.id,
    shop,
    startsAt,
    endsAt,
    // Else the app would ask Shopify, which knows nothing of these plans.
    provisional: false,
    used: sum(use.days),
    overages: sum(use.overages ?? []),
  };
  await addTrial(on, { usageCount: 4, startedDaysAgo: 40, status: "converted" });
  await db.insert(subscriptions).values(subscription);
  await db.insert(billingCycles).values(cycle);
  const runs = await addRuns(on, "subscription", use);
  const charged = runs.filter(({ priceCents }) => priceCents > 0);
  if (charged.length > 0)
    await db.insert(usageRecords).values(
      charged.map((run) => ({
        id: randomUUID(),
        shop,
        subscriptionId: subscription.id,
        billingCycleId: cycle.id,
        sectionId: run.sectionId,
        generationId: run.generationId,
        idempotencyKey: `${shop}-${run.generationId}`,
        amountCents: PRICE_CENTS,
        description: "Extra section generation",
        chargeStatus: "accepted" as const,
      })),
    );
  return { runs: charged };
}

function planRow(
  shop: string,
  createdAt: Date,
): typeof subscriptions.$inferInsert & { id: string } {
  return {
    id: randomUUID(),
    shop,
    shopifySubId: `gid://shopify/AppSubscription/${randomUUID()}`,
    planName: "pro",
    status: "active",
    basePriceCents: 2900,
    includedQuota: 30,
    overagePriceCents: PRICE_CENTS,
    cappedAmountCents: 5000,
    isTest: true,
    createdAt,
  };
}

/** Over for so long that nothing is said of it any more. */
export async function addOldTrial(on: Stage): Promise<void> {
  await addTrial(on, { usageCount: 4, startedDaysAgo: 60, status: "expired" });
}

async function addTrial(
  { db, shop, now }: Stage,
  trial: {
    usageCount: number;
    startedDaysAgo?: number;
    status?: "active" | "expired" | "converted";
  },
): Promise<void> {
  const startedAt = daysAgo(now, trial.startedDaysAgo ?? 0);
  await db.insert(trials).values({
    id: randomUUID(),
    shop,
    startedAt,
    endsAt: new Date(startedAt.getTime() + 7 * DAY_IN_MS),
    usageCount: trial.usageCount,
    maxUsage: 10,
    status: trial.status ?? "active",
  });
}

const REQUESTS = [
  "Three customer reviews on a warm background",
  "Show the average rating under the text",
  "Make this card darker, and give each person a portrait from the gallery of the studio",
  "Countdown with a reminder button",
];

async function addRuns({ db, shop, sectionId, now }: Stage, source: Source, use: Use) {
  const runs = use.days.flatMap((count, day) =>
    Array.from({ length: count }, (_, index) => {
      const isOverage = index < (use.overages?.[day] ?? 0);
      const order = day * 7 + index;
      const generatedAt = daysAgo(now, use.days.length - 1 - day);
      return {
        id: randomUUID(),
        generationId: randomUUID(),
        shop,
        // Now and then one that is gone.
        sectionId: order % 5 === 4 ? randomUUID() : sectionId,
        prompt: REQUESTS[order % REQUESTS.length] ?? "",
        modelId: "composer",
        userTier: source === "subscription" ? ("pro" as const) : ("free" as const),
        billingCycle: generatedAt,
        wasCharged: isOverage,
        outcome: "completed" as const,
        source,
        priceCents: isOverage ? PRICE_CENTS : 0,
        generatedAt: new Date(generatedAt.getTime() - index * 60_000),
      };
    }),
  );
  const uncounted = (["answered", "cancelled"] as const).map((outcome, index) => ({
    ...(runs.at(-1) ?? { shop, sectionId, modelId: "composer", userTier: "free" as const, source }),
    id: randomUUID(),
    generationId: randomUUID(),
    billingCycle: now,
    prompt: "Can it read our reviews?",
    wasCharged: false,
    outcome,
    priceCents: 0,
    generatedAt: new Date(now.getTime() - (index + 1) * 90 * 60_000),
  }));
  await db.insert(generationLogs).values([...runs, ...uncounted]);
  return runs;
}

async function addFailedCharges(
  { db, shop, now }: Stage,
  runs: { generationId: string; sectionId: string }[],
): Promise<void> {
  const [retried, declined, givenUp] = runs.slice(-3).toReversed();
  if (!retried || !declined || !givenUp) throw new Error("Too few charged runs for the scene");
  const failed = [
    { run: retried, status: "error" as const, message: "Shopify did not answer in time." },
    {
      run: declined,
      status: "declined" as const,
      message: "Total price exceeds balance remaining",
    },
    { run: givenUp, status: "error" as const, message: "The subscription is over." },
  ];
  for (const [index, { run, status, message }] of failed.entries()) {
    await db
      .update(usageRecords)
      .set({ chargeStatus: status, ...(run === givenUp ? { givenUpAt: now } : {}) })
      .where(eq(usageRecords.generationId, run.generationId));
    await db.insert(failedUsageCharges).values({
      id: randomUUID(),
      shop,
      sectionId: run.sectionId,
      generationId: run.generationId,
      errorMessage: message,
      retryCount: 3 - index,
      createdAt: daysAgo(now, index),
    });
  }
}

function daysAgo(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_IN_MS);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
