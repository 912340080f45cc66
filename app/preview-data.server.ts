import { loadStoreData } from "#domain/preview/store-data.ts";
import { type KnownTheme, loadTheme } from "#domain/preview/theme-look.ts";
import { getSettings } from "#domain/shops/settings.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { ShopContext } from "./http/shop-request.server.ts";
import { summaryOf, type ThemeSummary } from "./theme-summary.server.ts";

export type PreviewData = {
  store: StoreData;
  look: ThemeLook;
  /** What the look was made of, for words about it. */
  theme: ThemeSummary;
  /** Hosts that the preview frame may load images, fonts and media from; no others. */
  mediaOrigins: string[];
};

/** @param themeId of the theme to look like; without it, the one that the merchant makes sections for. */
export async function previewData(
  edges: ShopContext["edges"],
  shop: string,
  themeId?: string,
): Promise<PreviewData> {
  const [store, theme] = await Promise.all([
    loadStoreData(edges, shop),
    chosenTheme(edges, shop, themeId),
  ]);
  const { demo } = edges.config;
  const mediaOrigins = demo
    ? [new URL(demo.simulatorUrl).origin]
    : ["https://cdn.shopify.com", `https://${shop}`];
  return { store, look: theme.look, theme: summaryOf(theme), mediaOrigins };
}

async function chosenTheme(
  edges: ShopContext["edges"],
  shop: string,
  themeId: string | undefined,
): Promise<KnownTheme> {
  return loadTheme(edges, shop, themeId ?? (await getSettings(edges, shop)).defaultThemeId);
}
