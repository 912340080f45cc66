import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { ownedSection } from "../owned-section.ts";
import { rowsOfSection } from "../publication-store.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";
import { standingFiles, type StandingFile } from "./standing-files.ts";

type Edges = { db: Database; clock: Clock; shopify: Pick<ShopifyAdmin, "readThemeFiles"> };

/** What unpublishing would take away: each file, who edited it, and the pages that show it. */
export async function planUnpublish(
  edges: Edges,
  { shop, sectionId, themeId }: { shop: string; sectionId: string; themeId?: string | undefined },
): Promise<{ files: StandingFile[] }> {
  await ownedSection(edges, { shop, sectionId });
  await settleAbandonedWrites(edges, { shop, sectionId });
  const rows = await rowsOfSection(edges.db, { shop, sectionId });
  const published = rows.filter(
    (row) => row.state === "published" && (themeId === undefined || row.themeId === themeId),
  );
  return { files: await standingFiles(edges, published) };
}
