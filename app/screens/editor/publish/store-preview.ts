import type { Theme } from "./publish-types.ts";

/** Shopify's own preview of a theme, on the store itself. */
export function storePreviewUrl(shop: string, themeId: string): string {
  const url = new URL(`https://${shop}/`);
  url.searchParams.set("preview_theme_id", themeId.split("/").at(-1) ?? themeId);
  return url.href;
}

/** Templates whose page has one address for every shop. */
const PATHS: ReadonlyMap<string, string> = new Map([
  ["index", "/"],
  ["list-collections", "/collections"],
  ["collection", "/collections/all"],
  ["cart", "/cart"],
  ["search", "/search"],
]);

/** A template's page on the store; null when it depends on what the shop has. */
export function storePageUrl(
  shop: string,
  { themeId, isLive, template }: { themeId: string; isLive: boolean; template: string },
): string | null {
  const path = PATHS.get(template);
  if (path === undefined) return null;
  const url = new URL(path, isLive ? `https://${shop}/` : storePreviewUrl(shop, themeId));
  if (!isLive) url.search = new URL(storePreviewUrl(shop, themeId)).search;
  return url.href;
}

/** In a tab of its own: the editor stays. */
export function openStorePreview(shop: string, themeId: string): void {
  open(storePreviewUrl(shop, themeId), "_blank", "noopener");
}

type Found =
  | { kind: "published"; themeId: string }
  | { kind: "to-publish" }
  | { kind: "no-draft-theme" }
  | { kind: "no-access" };

/** Where this very version can be seen on the store without customers seeing it. */
export function findOnStore(
  themes: Pick<Theme, "id" | "role" | "writable">[],
  publications: { themeId: string; versionId: string; state: string }[],
  versionId: string,
): Found {
  const drafts = themes.filter(({ role }) => role !== "main");
  const published = publications.find(
    (publication) =>
      publication.state === "published" &&
      publication.versionId === versionId &&
      drafts.some(({ id }) => id === publication.themeId),
  );
  if (published) return { kind: "published", themeId: published.themeId };
  if (drafts.length === 0) return { kind: "no-draft-theme" };
  return drafts.some(({ writable }) => writable) ? { kind: "to-publish" } : { kind: "no-access" };
}
