import { pagePlacements, publications, sections, trials } from "#db/schema.ts";
import { freshDatabase } from "./databases.ts";
import { publishingEdges, SHOP } from "./publishing.ts";
import { startSimulatedShopify } from "./simulated-shopify.ts";

/** A database and a simulated Shopify for the tests of a file; `fresh` makes both as new, with the shop's themes. */
export async function publishingScene() {
  const simulated = await startSimulatedShopify();
  const { db, close } = await freshDatabase();
  const fresh = async () => {
    await simulated.reset();
    for (const table of [pagePlacements, publications, sections, trials]) await db.delete(table);
    const edges = publishingEdges(db, await simulated.admin(SHOP));
    const themes = await edges.shopify.listThemes();
    return {
      edges,
      liveId: themes.find(({ role }) => role === "main")?.id ?? "",
      draftId: themes.find(({ role }) => role === "unpublished")?.id ?? "",
    };
  };
  return {
    simulated,
    db,
    fresh,
    async end() {
      await simulated.close();
      await close();
    },
  };
}
