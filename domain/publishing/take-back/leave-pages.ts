import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { Conflict } from "#platform/errors.ts";
import { placementsOfSection } from "../pages/placement-store.ts";
import { settleAbandonedPlacements } from "../pages/settle-placement.ts";
import { takeOffPage } from "../pages/take-off-page.ts";

type Edges = {
  db: Database;
  shopify: Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile">;
};

/**
 * Takes out the entries that we added to pages of a theme, before the file that they name goes: no template is
 * left with a section that does not exist. Those that the merchant added stay, and so does a template that
 * cannot be edited any more. Repeatable.
 *
 * @throws {Conflict} `run-in-progress` while the section is being added to a page there.
 */
export async function leavePages(
  edges: Edges,
  file: { shop: string; sectionId: string; themeId: string; fileName: string },
): Promise<void> {
  await settleAbandonedPlacements(edges, { shop: file.shop, sectionId: file.sectionId });
  const rows = await placementsOfSection(edges.db, file);
  const there = rows.filter(
    ({ themeId, fileName }) => themeId === file.themeId && fileName === file.fileName,
  );
  const underWay = there.find(({ state }) => state === "writing");
  if (underWay !== undefined)
    throw new Conflict("run-in-progress", `${underWay.templateName} is being changed just now`);
  for (const { id, state } of there)
    if (state === "published") await takeOffPage(edges, { ...file, placementId: id });
}
