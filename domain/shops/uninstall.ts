import type { Database } from "#platform/database.ts";
import { markUninstalled } from "./shop-store.ts";

/**
 * Records that the shop removed the app: its tokens are void and go; all else stays.
 *
 * A late or repeated word of it, after the shop has installed the app again, changes nothing.
 *
 * @returns whether the shop is without the app now.
 */
export async function recordUninstall(
  { db }: { db: Database },
  shop: string,
  uninstalledAt: Date,
): Promise<boolean> {
  return markUninstalled(db, shop, uninstalledAt);
}
