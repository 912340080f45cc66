import { unpublish, type Section } from "#domain/sections/section.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, InvalidInput } from "#platform/errors.ts";
import { originalFile } from "./earlier-publication.ts";
import { ownedSection } from "../owned-section.ts";
import { markEnded, rowsOfSection } from "../publication-store.ts";
import { unplaceSection } from "../place-section.ts";
import { putBack } from "./put-back.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";

type Edges = {
  db: Database;
  clock: Clock;
  shopify: Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile" | "deleteThemeFile">;
};

/** A file that someone edited in the theme: it was left, and is the merchant's now. */
export type KeptFile = { themeId: string; themeName: string; fileName: string };

/**
 * Takes the section out of every theme; what stood there before it is put back. Open to every plan.
 *
 * Repeatable: cut short, the next call goes on where it stopped.
 *
 * @throws {Conflict} `invalid-transition` when the section is in no theme.
 * @throws {InvalidInput} when Shopify does not accept a removal: the section stays active.
 */
export async function unpublishSection(
  edges: Edges,
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<Section & { kept: KeptFile[] }> {
  const { db, clock, shopify } = edges;
  await ownedSection(edges, { shop, sectionId });
  await settleAbandonedWrites(edges, { shop, sectionId });
  const rows = await rowsOfSection(db, { shop, sectionId });
  if (rows.some(({ state }) => state === "writing"))
    throw new Conflict("run-in-progress", "The section is being published at this moment");

  const published = rows.filter(({ state }) => state === "published");
  const kept: KeptFile[] = [];
  for (const row of published) {
    const outcome = await putBack(shopify, row, originalFile(row, rows));
    if (outcome.kind === "refused")
      throw new InvalidInput([{ path: row.fileName, message: outcome.message }]);
    const { themeId, themeName, fileName } = row;
    if (outcome.kind === "changed" && outcome.currentChecksum !== null)
      kept.push({ themeId, themeName, fileName });
  }
  // With no file of ours anywhere, the section itself says whether there is anything to take back.
  if (published.length === 0) await unpublish({ db, clock }, sectionId, shop);
  else await unplaceSection({ db, clock }, { shop, sectionId });
  for (const { id } of published) await markEnded(db, id, "removed");
  return { ...(await ownedSection(edges, { shop, sectionId })), kept };
}
