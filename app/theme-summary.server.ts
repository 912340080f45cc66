import { loadThemeLook } from "#domain/preview/theme-look.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

/** The live theme in a line: its name and up to five of its colors; null when Shopify does not tell. */
export async function themeSummary(edges: ShopContext["edges"], shop: string) {
  const look = await loadThemeLook(edges, shop);
  const colors = look.colorSchemes
    .flatMap(({ settings }) => settings["background"] ?? [])
    .filter((color, index, all) => all.indexOf(color) === index);
  return look.name === "" ? null : { name: look.name, colors: colors.slice(0, 5) };
}
