import type { Queryable } from "#platform/database.ts";
import { updateScopes } from "./shop-store.ts";

/** Records what the shop lets us do, comma-separated as Shopify names it. */
export async function recordScopes(
  { db }: { db: Queryable },
  shop: string,
  scopes: string,
): Promise<void> {
  await updateScopes(db, shop, scopes);
}
