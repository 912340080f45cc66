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
    /** ISO code; guessed from the currency when it is missing. */
    country?: string;
    /** Languages beside the shop's own, as ISO codes. */
    other_locales?: string[];
    phone?: string;
    address?: StoreAddress;
    policies?: StorePolicy[];
    brand?: StoreBrand;
    /** Unit that weights are shown in: `kg`, `g`, `lb` or `oz`. */
    weight_unit?: string;
    metafields?: StoreMetafields;
  };
  products: StoreProduct[];
  collections: StoreCollection[];
  pages: StorePage[];
  blogs: StoreBlog[];
  menus: { handle: string; title: string; links: StoreLink[] }[];
  /** Files of the shop that an image_picker can choose. */
  images: StoreImage[];
  /** Uploaded videos that a video setting can choose. */
  videos?: StoreVideo[];
  /** Entries that a metaobject setting can choose. */
  metaobjects?: StoreMetaobject[];
};

/** A metafield's value as it is stored; references name a handle, a file or a variant's id. */
export type StoreMetafield = { type: string; value: unknown };

/** Metafields by namespace and key. */
export type StoreMetafields = Record<string, Record<string, StoreMetafield>>;

export type StoreAddress = {
  first_name?: string;
  last_name?: string;
  company?: string;
  phone?: string;
  address1: string;
  address2?: string;
  city: string;
  zip: string;
  province?: string;
  province_code?: string;
  /** ISO code. */
  country_code: string;
};

export type StorePolicy = {
  handle:
    | "refund-policy"
    | "shipping-policy"
    | "privacy-policy"
    | "terms-of-service"
    | "subscription-policy";
  title: string;
  body: string;
};

export type StoreBrand = {
  slogan: string;
  short_description: string;
  logo: StoreImage | null;
  square_logo: StoreImage | null;
  cover_image: StoreImage | null;
  colors: {
    primary: { background: string; foreground: string }[];
    secondary: { background: string; foreground: string }[];
  };
};

export type StorePage = {
  handle: string;
  title: string;
  content: string;
  author?: string;
  published_at?: string;
  metafields?: StoreMetafields;
};

export type StoreBlog = {
  handle: string;
  title: string;
  articles: StoreArticle[];
  metafields?: StoreMetafields;
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
  duration_in_ms?: number;
};

export type StoreExternalVideo = {
  id: string;
  host: "youtube" | "vimeo";
  external_id: string;
  alt: string;
  aspect_ratio: number;
  preview_image: StoreImage | null;
};

/** A 3D model. */
export type StoreModel = {
  id: string;
  alt: string;
  preview_image: StoreImage | null;
  sources: { url: string; mime_type: string; format: string }[];
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
  metafields?: StoreMetafields;
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
  options: StoreOption[];
  variants: StoreVariant[];
  created_at?: string;
  published_at?: string;
  /** Media that follow the images. */
  videos?: StoreVideo[];
  external_videos?: StoreExternalVideo[];
  models?: StoreModel[];
  /** Of Shopify's taxonomy, with its parents from the nearest to the widest. */
  category?: { id: string; name: string; ancestors?: { id: string; name: string }[] };
  metafields?: StoreMetafields;
};

/** A product's option; a value may have a colour or a picture of its own. */
export type StoreOption = {
  name: string;
  values: string[];
  swatches?: Record<string, { color?: string; image?: StoreImage }>;
};

export type StoreCollection = {
  id: number;
  handle: string;
  title: string;
  description: string;
  url: string;
  image: StoreImage | null;
  productHandles: string[];
  metafields?: StoreMetafields;
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
  tags?: string[];
  comments?: StoreComment[];
  updated_at?: string;
  metafields?: StoreMetafields;
};

export type StoreComment = {
  id: number;
  author: string;
  email: string;
  content: string;
  created_at: string;
};

export type StoreLink = { title: string; url: string; links: StoreLink[] };
