import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import { selectShop, upsertShop } from "./shop-store.ts";

/**
 * Records that the shop has the app, as every new access token proves; again and again is fine.
 *
 * A shop that had removed the app has it again, and keeps what was its own.
 *
 * @returns whether the shop did not have the app before.
 */
export async function recordInstall(
  { db, clock }: { db: Queryable; clock: Clock },
  shop: string,
  scopes: string,
): Promise<boolean> {
  const before = await selectShop(db, shop);
  await upsertShop(db, { shop, scopes, installedAt: clock.now() });
  return before === null || before.uninstalledAt !== null;
}
