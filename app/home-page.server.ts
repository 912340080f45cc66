import { allowanceOf } from "./allowance.server.ts";
import { sectionView } from "./http/section-view.server.ts";
import type { ShopContext } from "./http/shop-request.server.ts";
import { themeSummary } from "./theme-summary.server.ts";
import { setupProgress } from "./setup-progress.server.ts";
import { archetypes } from "#library/archetypes.ts";
import { selectRunningGeneration } from "#domain/generation/generation-store.ts";
import { withPlaces } from "#domain/publishing/section-places.ts";
import { getByShop } from "#domain/sections/section.ts";
import { withThumbnails } from "#domain/sections/thumbnails.ts";
import { getSettings } from "#domain/shops/settings.ts";

const RECENT_SECTIONS = 4;
const TEMPLATES_SHOWN = 3;

/** Home: the prompt first, then recent work, what is left, and the setup guide. */
export async function homePage(edges: ShopContext["edges"], shop: string) {
  const [allowance, recent, settings, theme, setup] = await Promise.all([
    allowanceOf(edges, shop),
    getByShop(edges, shop, { page: 1, limit: RECENT_SECTIONS, sort: "updated" }),
    getSettings(edges, shop),
    themeSummary(edges, shop),
    setupProgress(edges, shop),
  ]);
  return {
    allowance,
    recent: await Promise.all(
      (await withPlaces(edges, shop, await withThumbnails(edges, shop, recent.items))).map(
        async ({ hasThumbnail, isEdited, themes: _themes, removedAt: _removedAt, ...section }) => ({
          ...sectionView(section),
          hasThumbnail,
          isEdited,
          isRunning: (await selectRunningGeneration(edges.db, shop, section.id)) !== null,
        }),
      ),
    ),
    sectionCount: recent.total,
    settings,
    theme,
    setup,
    now: edges.clock.now().toISOString(),
    modelLabel: edges.model.label,
    templates: archetypes.slice(0, TEMPLATES_SHOWN),
    templateCount: archetypes.length,
  };
}
