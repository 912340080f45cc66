/**
 * A shop's storefront-visible data as plain JSON, with the property names of Shopify's Liquid objects.
 *
 * Prices are integers of the currency's smallest unit, as in Liquid. Collections name their products by
 * handle, so that nothing is stored twice; the engine joins them.
 */
export type StoreData = {
  shop: {
    name: string;
    domain: string;
    permanent_domain: string;
    description: string;
    email: string;
    currency: string;
    money_format: string;
    money_with_currency_format: string;
    locale: string;
  };
  products: StoreProduct[];
  collections: StoreCollection[];
  pages: { handle: string; title: string; content: string }[];
  blogs: { handle: string; title: string; articles: StoreArticle[] }[];
  menus: { handle: string; title: string; links: StoreLink[] }[];
  /** Files of the shop that an image_picker can choose. */
  images: StoreImage[];
  /** Uploaded videos that a video setting can choose. */
  videos?: StoreVideo[];
  /** Entries that a metaobject setting can choose. */
  metaobjects?: StoreMetaobject[];
};

/** What can be chosen from a shop, apart from what is the shop's own. */
export type StoreResources = Partial<Omit<StoreData, "shop">>;

export type StoreMetaobject = {
  id: number;
  /** Its definition's type, such as `testimonial`. */
  type: string;
  handle: string;
  display_name: string;
  fields: StoreMetaobjectField[];
};

/** A value as Shopify stores it; what it refers to is named beside it. */
export type StoreMetaobjectField = {
  key: string;
  /** Such as `single_line_text_field` or `list.product_reference`. */
  type: string;
  value: string;
  references?: StoreReference[];
};

export type StoreReference =
  | { kind: "image"; image: StoreImage }
  | { kind: "video"; video: StoreVideo }
  | { kind: "product" | "collection" | "page"; handle: string }
  /** `journal/opening` */
  | { kind: "article"; handle: string }
  | { kind: "metaobject"; type: string; handle: string };

export type StoreVideo = {
  id: string;
  alt: string;
  aspect_ratio: number;
  preview_image: StoreImage | null;
  sources: { url: string; mime_type: string; width: number; height: number }[];
};

export type StoreImage = {
  id: string;
  src: string;
  alt: string;
  width: number;
  height: number;
  /** What must stay visible when the picture is cropped, in percent from the left and the top. */
  focal_point?: { x: number; y: number };
};

export type StoreVariant = {
  id: number;
  title: string;
  price: number;
  compare_at_price: number | null;
  available: boolean;
  sku: string;
  options: string[];
  featured_image: StoreImage | null;
  barcode?: string;
  weight_in_grams?: number;
  unit_price?: number;
  unit_price_measurement?: {
    measured_type: string;
    quantity_value: number;
    quantity_unit: string;
    reference_value: number;
    reference_unit: string;
  };
};

export type StoreProduct = {
  id: number;
  handle: string;
  title: string;
  description: string;
  vendor: string;
  type: string;
  tags: string[];
  url: string;
  available: boolean;
  images: StoreImage[];
  options: { name: string; values: string[] }[];
  variants: StoreVariant[];
  created_at?: string;
  published_at?: string;
};

export type StoreCollection = {
  id: number;
  handle: string;
  title: string;
  description: string;
  url: string;
  image: StoreImage | null;
  productHandles: string[];
};

export type StoreArticle = {
  id: number;
  handle: string;
  title: string;
  author: string;
  content: string;
  excerpt: string;
  published_at: string;
  image: StoreImage | null;
  url: string;
};

export type StoreLink = { title: string; url: string; links: StoreLink[] };
