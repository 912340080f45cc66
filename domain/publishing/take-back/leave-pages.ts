import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { placementsOf } from "../pages/placements.ts";
import { takeOffPage } from "../pages/take-off-page.ts";

type Edges = {
  db: Database;
  shopify: Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile">;
};

/**
 * Takes out the entries that we added to pages of a theme, before the file that they name goes: no template is
 * left with a section that does not exist. Those that the merchant added stay, and so does a template that
 * cannot be edited any more. Repeatable.
 */
export async function leavePages(
  edges: Edges,
  file: { shop: string; sectionId: string; themeId: string; fileName: string },
): Promise<void> {
  const { shop, sectionId } = file;
  for (const placement of await placementsOf(edges, shop, sectionId))
    if (placement.themeId === file.themeId && placement.fileName === file.fileName)
      await takeOffPage(edges, { shop, sectionId, placementId: placement.id });
}
