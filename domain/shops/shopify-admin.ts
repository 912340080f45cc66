import type { StoreData, StoreResources } from "#liquid/engine/store-data.ts";
import type { FoundResources, ResourceQuery, ResourceReference } from "./resources.ts";

/**
 * What we ask of one shop's Shopify admin.
 *
 * Every call throws ShopifyUnavailable when Shopify answers with a fault or not within 10 seconds; theme
 * calls throw NoThemeAccess when Shopify refuses them and NotFound for a theme that is gone. After a thrown
 * write nobody knows whether it happened: read the file to find out.
 */
export type ShopifyAdmin = {
  /** The live theme first. */
  listThemes(): Promise<Theme[]>;
  /** The files that exist among the names; a name may contain `*`. */
  readThemeFiles(themeId: string, fileNames: string[]): Promise<ThemeFile[]>;
  /** The files that exist among the names, without their bodies: light enough to be asked often. */
  readThemeChecksums(themeId: string, fileNames: string[]): Promise<ThemeFileChecksum[]>;
  upsertThemeFile(themeId: string, fileName: string, body: string): Promise<ThemeWrite>;
  /** A file that is not there counts as deleted. */
  deleteThemeFile(themeId: string, fileName: string): Promise<ThemeDeletion>;
  /** What the app's scopes let it see; the rest is empty. */
  readStoreData(): Promise<StoreData>;
  /** A page of what the merchant can choose from. */
  findResources(query: ResourceQuery): Promise<FoundResources>;
  /** One thing by its reference; nothing when it is gone, hidden from shoppers, or not ours to see. */
  readResource(reference: ResourceReference): Promise<StoreResources>;
};

export const THEME_ROLES = [
  "main",
  "unpublished",
  "development",
  "demo",
  "locked",
  "archived",
] as const;

export type Theme = {
  /** `gid://shopify/OnlineStoreTheme/…` */
  id: string;
  name: string;
  role: (typeof THEME_ROLES)[number];
  /** Shopify is still copying files into it. */
  processing: boolean;
  /** Whether our scopes and the theme's role let us write files. */
  writable: boolean;
  updatedAt: Date;
};

export type ThemeFile = {
  fileName: string;
  /** MD5 of the body in hexadecimal. */
  checksum: string;
  /** In bytes. */
  size: number;
  updatedAt: Date;
  /** Null for a picture, a font, or a file so large that Shopify only names its address. */
  body: string | null;
};

export type ThemeFileChecksum = {
  fileName: string;
  /** MD5 of the body in hexadecimal; null when Shopify does not tell. */
  checksum: string | null;
};

type ThemeWrite =
  | { kind: "written"; checksum: string }
  /** Shopify looked at the file and does not accept it, in Shopify's words. */
  | { kind: "refused"; message: string };

type ThemeDeletion = { kind: "deleted" } | { kind: "refused"; message: string };
