import type { Log } from "#platform/log.ts";
import { eraseShop, type EraseEdges } from "./erase-shop.ts";
import {
  deleteSessionsOfUninstalled,
  hasUninstallToHandle,
  selectInstallation,
  type Installation,
} from "./redact-store.ts";

/**
 * Shopify's word, two days after an uninstall, that the shop's data is to go. Safe to repeat.
 *
 * Nothing happens while the shop has the app, or when the word is about an earlier uninstall than the
 * last; a shop that comes back meanwhile keeps what is still there.
 *
 * @throws when the uninstall itself waits to be handled: webhooks come in any order, so this one has to be
 * tried again.
 */
export async function redactShop(
  edges: EraseEdges & { log: Pick<Log, "info" | "warn"> },
  shop: string,
  triggeredAt: Date,
): Promise<void> {
  const isDue = async () => isGone(await selectInstallation(edges.db, shop), triggeredAt);
  if (!(await isDue())) {
    if (await hasUninstallToHandle(edges.db, shop))
      throw new Error("The uninstall has to be recorded before its data can go");
    edges.log.warn({ shop, triggeredAt }, "shop/redact for a shop that is not uninstalled");
    return;
  }
  try {
    const erased = await eraseShop(edges, shop, async () => {
      if (!(await isDue())) throw new CameBack(shop);
    });
    await deleteSessionsOfUninstalled(edges.db, shop);
    edges.log.info({ shop, ...erased }, "shop/redact is done");
  } catch (error) {
    if (!(error instanceof CameBack)) throw error;
    edges.log.warn({ shop }, "The shop came back while its data was being deleted");
  }
}

class CameBack extends Error {}

function isGone(installation: Installation | null, triggeredAt: Date): boolean {
  if (installation === null || installation.uninstalledAt === null) return false;
  return installation.uninstalledAt <= triggeredAt && installation.installedAt <= triggeredAt;
}
