import type { ShopifyAdmin, Theme } from "#domain/shops/shopify-admin.ts";
import { NoThemeAccess, NotFound } from "#platform/errors.ts";

/**
 * The theme, when the app may change its files.
 *
 * @throws {NotFound} for a theme that the shop does not have.
 * @throws {NoThemeAccess} for one that is locked, a trial, still being copied, or closed to the app.
 */
export async function writableTheme(
  shopify: Pick<ShopifyAdmin, "listThemes">,
  themeId: string,
): Promise<Theme> {
  const theme = (await shopify.listThemes()).find(({ id }) => id === themeId);
  if (theme === undefined) throw new NotFound("The theme does not exist");
  if (theme.processing) throw new NoThemeAccess(`Shopify is still copying “${theme.name}”`);
  if (!theme.writable) throw new NoThemeAccess(`“${theme.name}” cannot be changed by this app`);
  return theme;
}
