import { and, desc, eq, sql } from "drizzle-orm";
import { planConfigurations, shops, subscriptions } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import type { Plan, Subscription } from "../billing-rows.ts";

/** Every subscription of the shop, newest first. Hold the shop's lock to change one of them. */
export async function selectSubscriptions(db: Queryable, shop: string): Promise<Subscription[]> {
  return db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.shop, shop))
    .orderBy(desc(subscriptions.createdAt));
}

export async function selectSubscription(db: Queryable, id: string): Promise<Subscription | null> {
  const [subscription] = await db.select().from(subscriptions).where(eq(subscriptions.id, id));
  return subscription ?? null;
}

/** The plan that Shopify bills, or billed until a payment failed. */
export async function selectRunningSubscription(
  db: Queryable,
  shop: string,
): Promise<Subscription | null> {
  const all = await selectSubscriptions(db, shop);
  return all.find(({ status }) => status === "active" || status === "frozen") ?? null;
}

export async function insertSubscription(
  tx: Transaction,
  subscription: typeof subscriptions.$inferInsert,
): Promise<Subscription> {
  const [inserted] = await tx
    .insert(subscriptions)
    .values(subscription)
    .onConflictDoUpdate({
      target: subscriptions.shopifySubId,
      set: {
        confirmationUrl: sql`coalesce(excluded.confirmation_url, subscriptions.confirmation_url)`,
      },
    })
    .returning();
  if (!inserted) throw new Error("The new subscription was not returned");
  return inserted;
}

export async function updateSubscription(
  tx: Transaction,
  id: string,
  changes: Partial<typeof subscriptions.$inferInsert>,
): Promise<Subscription> {
  const [updated] = await tx
    .update(subscriptions)
    .set(changes)
    .where(eq(subscriptions.id, id))
    .returning();
  if (!updated) throw new Error(`Subscription ${id} is missing`);
  return updated;
}

/** Every plan by the name that Shopify shows for it, those not on offer too. */
export async function selectPlansByName(db: Queryable): Promise<Map<string, Plan>> {
  const plans = await db.select().from(planConfigurations);
  return new Map(plans.map((plan) => [plan.displayName, plan]));
}

/** The number of a reading that begins now; 0 for a shop that is not known yet. */
export async function numberReading(db: Queryable, shop: string): Promise<number> {
  const [reading] = await db
    .update(shops)
    .set({ subscriptionsAsked: sql`${shops.subscriptionsAsked} + 1` })
    .where(eq(shops.shop, shop))
    .returning({ number: shops.subscriptionsAsked });
  return reading?.number ?? 0;
}

/** @returns false when a later reading was taken over already. */
export async function takeOverReading(
  tx: Transaction,
  shop: string,
  number: number,
): Promise<boolean> {
  const taken = await tx
    .update(shops)
    .set({ subscriptionsTold: number })
    .where(
      and(
        eq(shops.shop, shop),
        sql`(${shops.subscriptionsTold} < ${number} OR ${shops.subscriptionsAsked} = 0)`,
      ),
    )
    .returning({ shop: shops.shop });
  return taken.length === 1;
}

/** What Shopify was asked before this moment is not taken over any more: it does not know of a change here. */
export async function overtakeReadings(tx: Transaction, shop: string): Promise<void> {
  const number = sql`${shops.subscriptionsAsked} + 1`;
  await tx
    .update(shops)
    .set({ subscriptionsAsked: number, subscriptionsTold: number })
    .where(eq(shops.shop, shop));
}
