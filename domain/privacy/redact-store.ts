import { and, eq, sql } from "drizzle-orm";
import { sessions, shops, webhookDeliveries } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

export type Installation = { installedAt: Date; uninstalledAt: Date | null };

/** Null for a shop that never had the app. */
export async function selectInstallation(
  db: Queryable,
  shop: string,
): Promise<Installation | null> {
  const { installedAt, uninstalledAt } = shops;
  const [row] = await db
    .select({ installedAt, uninstalledAt })
    .from(shops)
    .where(eq(shops.shop, shop));
  return row ?? null;
}

/** A shop that has just come back keeps them. */
export async function deleteSessionsOfUninstalled(db: Queryable, shop: string): Promise<void> {
  await db.delete(sessions).where(
    sql`${sessions.shop} = ${shop} AND EXISTS (SELECT 1 FROM ${shops}
          WHERE ${shops.shop} = ${shop} AND ${shops.uninstalledAt} IS NOT NULL)`,
  );
}

/** Whether we were told of an uninstall and have not recorded it yet. */
export async function hasUninstallToHandle(db: Queryable, shop: string): Promise<boolean> {
  const waiting = and(
    eq(webhookDeliveries.shop, shop),
    eq(webhookDeliveries.topic, "app/uninstalled"),
    eq(webhookDeliveries.state, "pending"),
  );
  return (await db.$count(webhookDeliveries, waiting)) > 0;
}
