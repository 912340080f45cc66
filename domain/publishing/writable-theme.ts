import type { ShopifyAdmin, Theme } from "#domain/shops/shopify-admin.ts";
import { NoThemeAccess, NotFound } from "#platform/errors.ts";

export type WhyNotWritable = "copying" | "trial" | "locked" | "archived" | "no-permission";

/** Why the app may not change the theme's files, as far as it is known before trying. */
export function whyNotWritable({ writable, processing, role }: Theme): WhyNotWritable | null {
  if (processing) return "copying";
  if (writable) return null;
  if (role === "demo") return "trial";
  return role === "locked" || role === "archived" ? role : "no-permission";
}

const WORDS: Record<WhyNotWritable, (name: string) => string> = {
  copying: (name) => `Shopify is still copying “${name}”`,
  trial: (name) => `“${name}” is a trial theme: its code opens when you buy it`,
  locked: (name) => `Shopify has locked “${name}”`,
  archived: (name) => `“${name}” is archived`,
  "no-permission": (name) => `“${name}” cannot be changed by this app`,
};

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
  const reason = whyNotWritable(theme);
  if (reason !== null) throw new NoThemeAccess(WORDS[reason](theme.name));
  return theme;
}
