import { saveSettings, type ShopSettings } from "#domain/shops/settings.ts";
import { InvalidInput } from "#platform/errors.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

export type SettingsInput = {
  defaultTone: string | null;
  defaultStyle: string | null;
  defaultThemeId?: string | null | undefined;
};

/** @throws {InvalidInput} when the theme is none of this shop's. */
export async function saveShopSettings(
  edges: ShopContext["edges"],
  shop: string,
  { defaultThemeId, ...input }: SettingsInput,
): Promise<ShopSettings> {
  if (defaultThemeId === undefined) return saveSettings(edges, shop, input);
  const isKnown =
    defaultThemeId === null ||
    (await edges.shopify.listThemes()).some(({ id }) => id === defaultThemeId);
  if (!isKnown)
    throw new InvalidInput([
      { path: "defaultThemeId", message: "This theme is not in your store any more." },
    ]);
  return saveSettings(edges, shop, { ...input, defaultThemeId });
}
