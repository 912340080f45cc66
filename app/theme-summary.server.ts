import { type KnownTheme, loadTheme } from "#domain/preview/theme-look.ts";
import { getSettings } from "#domain/shops/settings.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

export type ThemeSummary = {
  /** As the merchant named it; null when Shopify does not tell. */
  name: string | null;
  isLive: boolean;
  /** Whether its look is known; else previews are neutral and sections suit any theme. */
  isKnown: boolean;
  /** Up to five of its colors. */
  colors: string[];
};

const COLORS_SHOWN = 5;

/** The theme that sections are made for, in a line. */
export async function themeSummary(
  edges: ShopContext["edges"],
  shop: string,
): Promise<ThemeSummary> {
  const { defaultThemeId } = await getSettings(edges, shop);
  return summaryOf(await loadTheme(edges, shop, defaultThemeId));
}

export function summaryOf({ look, profile, isLive }: KnownTheme): ThemeSummary {
  const colors = profile?.palette
    ? Object.values(profile.palette.colors)
    : (profile?.schemes ?? []).flatMap(({ background }) => background ?? []);
  return {
    name: look.name === "" ? null : look.name,
    isLive,
    isKnown: profile !== null,
    colors: [...new Set(colors)].slice(0, COLORS_SHOWN),
  };
}
