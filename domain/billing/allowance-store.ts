import { and, desc, eq, gt, gte, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import {
  billingCycles,
  generationLogs,
  generations,
  planConfigurations,
  shops,
  subscriptions,
  trials,
  usageRecords,
} from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import type { BillingCycle, Plan, Subscription, Trial } from "./billing-rows.ts";

/** Everything that says which source a shop generates from. */
export type Standing = {
  freePlan: Plan;
  trial: Trial | null;
  /** Active, or cancelled while its paid period lasts. */
  subscription: Subscription | null;
  /** The subscription's newest cycle; it may be over. */
  cycle: BillingCycle | null;
};

/** Serialises what a shop may generate until the transaction ends. */
export async function lockShop(tx: Transaction, shop: string): Promise<void> {
  const lock = () =>
    tx.select({ shop: shops.shop }).from(shops).where(eq(shops.shop, shop)).for("update");
  if ((await lock()).length > 0) return;
  await tx.insert(shops).values({ shop }).onConflictDoNothing();
  await lock();
}

export async function readStanding(db: Queryable, shop: string, now: Date): Promise<Standing> {
  const entitled = or(
    eq(subscriptions.status, "active"),
    and(
      eq(subscriptions.status, "cancelled"),
      gt(subscriptions.currentPeriodEnd, now),
      isNull(subscriptions.replacedById),
    ),
  );
  const [standing] = await db
    .select({
      freePlan: planConfigurations,
      trial: trials,
      subscription: subscriptions,
      cycle: billingCycles,
    })
    .from(planConfigurations)
    .leftJoin(trials, eq(trials.shop, shop))
    .leftJoin(subscriptions, and(eq(subscriptions.shop, shop), entitled))
    .leftJoin(billingCycles, eq(billingCycles.subscriptionId, subscriptions.id))
    .where(eq(planConfigurations.planName, "free"))
    .orderBy(
      sql`${subscriptions.status} = 'active' desc nulls last`,
      sql`${subscriptions.createdAt} desc nulls last`,
      sql`${billingCycles.startsAt} desc nulls last`,
    )
    .limit(1);
  if (!standing) throw new Error("The free plan is missing from plan_configurations");
  return standing;
}

export type Held = {
  source: string;
  cycleId: string | null;
  isOverage: boolean;
  count: number;
  cents: number;
};

/** Runs whose hold still counts, by what they were taken from. */
export async function readHolds(db: Queryable, shop: string): Promise<Held[]> {
  return db
    .select({
      source: generations.source,
      cycleId: generations.billingCycleId,
      isOverage: generations.isOverage,
      count: sql<number>`count(*)::int`,
      cents: sql<number>`coalesce(sum(${generations.priceCents}), 0)::int`,
    })
    .from(generations)
    .where(and(eq(generations.shop, shop), inArray(generations.settlement, ["held", "unsettled"])))
    .groupBy(generations.source, generations.billingCycleId, generations.isOverage);
}

/** Charges of a cycle in cents: taken by Shopify, and still to be taken. */
export async function readCycleCharges(
  db: Queryable,
  cycleId: string,
): Promise<{ acceptedCents: number; openCents: number }> {
  const [charges] = await db
    .select({
      acceptedCents: sumWhere(sql`= 'accepted'`),
      openCents: sumWhere(sql`in ('pending', 'error')`),
    })
    .from(usageRecords)
    .where(eq(usageRecords.billingCycleId, cycleId));
  return charges ?? { acceptedCents: 0, openCents: 0 };
}

function sumWhere(status: SQL) {
  return sql<number>`coalesce(sum(${usageRecords.amountCents}) filter (where ${usageRecords.chargeStatus} ${status}), 0)::int`;
}

/** Completed free generations since `since`, and when the first of them was. */
export async function readFreeUse(
  db: Queryable,
  shop: string,
  since: Date,
): Promise<{ completed: number; oldest: Date | null }> {
  const [oldest] = await db
    .select({
      generatedAt: generationLogs.generatedAt,
      completed: sql<number>`(count(*) over ())::int`,
    })
    .from(generationLogs)
    .where(
      and(
        eq(generationLogs.shop, shop),
        eq(generationLogs.source, "free"),
        eq(generationLogs.outcome, "completed"),
        gte(generationLogs.generatedAt, since),
      ),
    )
    .orderBy(generationLogs.generatedAt)
    .limit(1);
  return { completed: oldest?.completed ?? 0, oldest: oldest?.generatedAt ?? null };
}

export async function readActiveSubscription(
  db: Queryable,
  shop: string,
): Promise<Subscription | null> {
  const [subscription] = await db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.shop, shop), eq(subscriptions.status, "active")))
    .orderBy(desc(subscriptions.createdAt))
    .limit(1);
  return subscription ?? null;
}
