import { archetypes } from "#library/archetypes.ts";
import { getSettings } from "#domain/shops/settings.ts";
import { allowanceOf } from "./allowance.server.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

export async function newSectionPage(edges: ShopContext["edges"], shop: string) {
  const [allowance, settings] = await Promise.all([
    allowanceOf(edges, shop),
    getSettings(edges, shop),
  ]);
  return {
    allowance,
    settings,
    now: edges.clock.now().toISOString(),
    modelLabel: edges.model.label,
    templates: archetypes,
  };
}
