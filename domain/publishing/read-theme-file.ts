import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";

/** The file as it stands in the theme now; null when there is none. */
export async function readThemeFile(
  shopify: Pick<ShopifyAdmin, "readThemeFiles">,
  themeId: string,
  fileName: string,
): Promise<ThemeFile | null> {
  const files = await shopify.readThemeFiles(themeId, [fileName]);
  return files.find((file) => file.fileName === fileName) ?? null;
}
