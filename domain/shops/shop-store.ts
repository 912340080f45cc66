import { and, eq, lte, sql } from "drizzle-orm";
import { sessions, shops, shopSettings } from "#db/schema.ts";
import type { Database, Queryable } from "#platform/database.ts";

export type Shop = typeof shops.$inferSelect;

export async function selectShop(db: Queryable, shop: string): Promise<Shop | null> {
  const [row] = await db.select().from(shops).where(eq(shops.shop, shop));
  return row ?? null;
}

export async function upsertShop(
  db: Queryable,
  shop: { shop: string; scopes: string; installedAt: Date },
): Promise<Shop> {
  const [row] = await db
    .insert(shops)
    .values(shop)
    .onConflictDoUpdate({
      target: shops.shop,
      set: {
        scopes: shop.scopes,
        installedAt: sql`greatest(${shops.installedAt}, excluded.installed_at)`,
        uninstalledAt: null,
      },
    })
    .returning();
  if (!row) throw new Error("The shop was not returned");
  return row;
}

/** @returns false when the shop was installed again after `uninstalledAt`; then nothing changes. */
export async function markUninstalled(
  db: Database,
  shop: string,
  uninstalledAt: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const marked = await tx
      .update(shops)
      .set({ uninstalledAt })
      .where(and(eq(shops.shop, shop), lte(shops.installedAt, uninstalledAt)))
      .returning({ shop: shops.shop });
    if (marked.length === 0) return false;
    await tx.delete(sessions).where(eq(sessions.shop, shop));
    return true;
  });
}

export async function updateScopes(db: Queryable, shop: string, scopes: string): Promise<void> {
  await db.update(shops).set({ scopes }).where(eq(shops.shop, shop));
}

export type SettingsRow = typeof shopSettings.$inferSelect;

export async function selectSettings(db: Queryable, shop: string): Promise<SettingsRow | null> {
  const [settings] = await db.select().from(shopSettings).where(eq(shopSettings.shop, shop));
  return settings ?? null;
}

export async function upsertSettings(
  db: Queryable,
  settings: typeof shopSettings.$inferInsert & { updatedAt: Date },
): Promise<SettingsRow> {
  const { shop, ...changes } = settings;
  const [row] = await db
    .insert(shopSettings)
    .values(settings)
    .onConflictDoUpdate({ target: shopSettings.shop, set: changes })
    .returning();
  if (!row) throw new Error(`The settings of ${shop} were not returned`);
  return row;
}
