/**
 * Everything a simulated shop starts with, as plain JSON: the simulator clones it into its state.
 *
 * Ids are numbers, unique within one kind; a gid is made from the kind and the id. Prices are integers of the
 * currency's smallest unit. Images are named by their path under the CDN stand-in, which draws them with `artFor`.
 */
export type ShopSeed = {
  /** The permanent domain, such as `demo-store.myshopify.com`. */
  shop: string;
  id: number;
  name: string;
  email: string;
  ownerName: string;
  description: string;
  currencyCode: string;
  moneyFormat: string;
  moneyWithCurrencyFormat: string;
  ianaTimezone: string;
  countryCode: string;
  locale: string;
  products: SeedProduct[];
  collections: SeedCollection[];
  pages: SeedPage[];
  blogs: SeedBlog[];
  menus: SeedMenu[];
  /** Files that a merchant uploaded: what an image picker offers besides product pictures. */
  files: SeedImage[];
  videos: SeedVideo[];
  metaobjects: SeedMetaobjectDefinition[];
  themes: SeedTheme[];
};

export type SeedImage = {
  id: number;
  /** Under the CDN stand-in, such as `/files/moon-jar-large.svg`. */
  path: string;
  width: number;
  height: number;
  alt: string;
};

/** A video that is named and drawn by its poster only: nothing binary is stored, so it does not play. */
export type SeedVideo = SeedImage & { poster: SeedImage };

export type SeedMetaobjectDefinition = {
  id: number;
  /** Such as `testimonial`. */
  type: string;
  name: string;
  /** The field that names an entry. */
  displayNameKey: string;
  fields: { key: string; type: string }[];
  entries: SeedMetaobject[];
};

/** References are handles or paths; several are set apart by a space. */
export type SeedMetaobject = { id: number; handle: string; values: Record<string, string> };

export type SeedProduct = {
  id: number;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: "ACTIVE" | "DRAFT" | "ARCHIVED";
  createdAt: string;
  options: { id: number; name: string; values: string[] }[];
  variants: SeedVariant[];
  images: SeedImage[];
};

export type SeedVariant = {
  id: number;
  title: string;
  sku: string;
  priceCents: number;
  compareAtPriceCents: number | null;
  /** Sold out at 0, unless `continueSelling`. */
  inventoryQuantity: number;
  continueSelling: boolean;
  /** One value for each option of the product, in the options' order. */
  optionValues: string[];
  /** One of the product's images, or null. */
  imagePath: string | null;
};

export type SeedCollection = {
  id: number;
  handle: string;
  title: string;
  descriptionHtml: string;
  image: SeedImage | null;
  productHandles: string[];
};

export type SeedPage = { id: number; handle: string; title: string; bodyHtml: string };

export type SeedBlog = { id: number; handle: string; title: string; articles: SeedArticle[] };

export type SeedArticle = {
  id: number;
  handle: string;
  title: string;
  author: string;
  bodyHtml: string;
  excerptHtml: string;
  publishedAt: string;
  tags: string[];
  image: SeedImage | null;
};

export type SeedMenu = { id: number; handle: string; title: string; links: SeedLink[] };

export type SeedLink = { title: string; url: string; links: SeedLink[] };

export type SeedTheme = {
  id: number;
  name: string;
  role: "MAIN" | "UNPUBLISHED" | "DEVELOPMENT";
  createdAt: string;
  /** File name, such as `sections/header.liquid`, to its text. */
  files: Record<string, string>;
};
