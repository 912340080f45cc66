import type { StoreData, StoreImage, StoreMetafields, StoreProduct } from "./store-data.ts";
import { testStore } from "./test-store.ts";

const PICTURE: StoreImage = {
  id: "hero",
  src: "//cdn.shopify.com/s/files/1/hero.jpg",
  alt: "A hero",
  width: 2_000,
  height: 1_000,
  focal_point: { x: 30, y: 40 },
};

/** One metafield of each type that is worked out. */
export const TEST_METAFIELDS: StoreMetafields = {
  custom: {
    care: { type: "single_line_text_field", value: "Dust it & love it" },
    lines: { type: "multi_line_text_field", value: "One\nTwo" },
    count: { type: "number_integer", value: "3" },
    share: { type: "number_decimal", value: 4.5 },
    seasonal: { type: "boolean", value: true },
    tint: { type: "color", value: "#ff0000" },
    expiry: { type: "date", value: "2027-05-27" },
    brewed: { type: "date_time", value: "2027-05-27T03:15:00Z" },
    facts: { type: "json", value: { watts: 5 } },
    fee: { type: "money", value: { amount: "12.50", currency_code: "EUR" } },
    stars: { type: "rating", value: { value: "4.5", scale_min: "1.0", scale_max: "5.0" } },
    depth: { type: "dimension", value: { value: 24, unit: "CENTIMETERS" } },
    story: {
      type: "rich_text_field",
      value: {
        type: "root",
        children: [
          { type: "heading", level: 2, children: [{ type: "text", value: "Light" }] },
          { type: "paragraph", children: [{ type: "text", value: "<soft>", bold: true }] },
        ],
      },
    },
    pair: { type: "product_reference", value: "lamp-1" },
    range: { type: "collection_reference", value: "lamps" },
    best: { type: "variant_reference", value: "11" },
    guide: { type: "page_reference", value: "about" },
    photo: { type: "file_reference", value: "hero" },
    gone: { type: "product_reference", value: "gone" },
    places: { type: "list.single_line_text_field", value: '["Oslo","Bergen <3"]' },
    pairs: { type: "list.product_reference", value: ["lamp-1", "lamp-2"] },
  },
};

const BLOGS: StoreData["blogs"] = [
  {
    handle: "news",
    title: "News",
    articles: ["opening", "winter", "spring"].map((handle, index) => ({
      id: index + 1,
      handle,
      title: `About ${handle}`,
      author: "Ana Reis",
      content: "<p>Long</p>",
      excerpt: "",
      published_at: "2026-02-01T09:00:00Z",
      image: PICTURE,
      url: `/blogs/news/${handle}`,
      tags: ["shop"],
      comments: [
        {
          id: 1,
          author: "Bo",
          email: "bo@example.com",
          content: "Nice",
          created_at: "2026-02-02T09:00:00Z",
        },
      ],
    })),
  },
];

const MENUS: StoreData["menus"] = [
  {
    handle: "main-menu",
    title: "Main",
    links: [
      {
        title: "Lamps",
        url: "/collections/lamps",
        links: [{ title: "Lamp 0", url: "/products/lamp-0", links: [] }],
      },
      {
        title: "News",
        url: "/blogs/news",
        links: [{ title: "Opening", url: "/blogs/news/opening", links: [] }],
      },
      { title: "Refunds", url: "/policies/refund-policy", links: [] },
      { title: "About", url: "/pages/about?ref=menu", links: [] },
    ],
  },
];

/** The test shop with everything a shop can have: media, policies, a brand, articles with comments. */
export function fullTestStore(): StoreData {
  const store = testStore();
  const [first, ...others] = store.products;
  return {
    ...store,
    shop: {
      ...store.shop,
      address: { address1: "Storgata 1", city: "Oslo", zip: "0155", country_code: "NO" },
      policies: [{ handle: "refund-policy", title: "Refund policy", body: "<p>30 days</p>" }],
      brand: {
        slogan: "Slow evenings",
        short_description: "Lamps",
        logo: PICTURE,
        square_logo: PICTURE,
        cover_image: PICTURE,
        colors: {
          primary: [{ background: "#112233", foreground: "#ffffff" }],
          secondary: [{ background: "#ffffff", foreground: "#112233" }],
        },
      },
      metafields: TEST_METAFIELDS,
    },
    products: first ? [fullProduct(first), ...others] : [],
    metaobjects: [
      {
        id: 1,
        type: "size_chart",
        handle: "rings",
        display_name: "Rings",
        fields: [{ key: "title", type: "single_line_text_field", value: "Rings" }],
      },
    ],
    blogs: BLOGS,
    menus: MENUS,
    images: [PICTURE],
  };
}

function fullProduct(product: StoreProduct): StoreProduct {
  const unit_price_measurement = {
    measured_type: "volume",
    quantity_value: 500,
    quantity_unit: "ml",
    reference_value: 100,
    reference_unit: "ml",
  };
  const preview = { alt: "In use", preview_image: PICTURE };
  return {
    ...product,
    variants: product.variants.map((variant) => ({
      ...variant,
      featured_image: product.images[0] ?? null,
      weight_in_grams: 1_500,
      unit_price: 400,
      unit_price_measurement,
      metafields: TEST_METAFIELDS,
    })),
    options: product.options.map((option) => ({
      ...option,
      swatches: { S: { color: "#ffffff" }, L: { image: PICTURE } },
    })),
    videos: [
      {
        ...preview,
        id: "film",
        aspect_ratio: 1.5,
        sources: [
          { url: "//cdn/film.m3u8", mime_type: "application/x-mpegURL", width: 600, height: 400 },
          { url: "//cdn/film.mp4", mime_type: "video/mp4", width: 600, height: 400 },
        ],
        duration_in_ms: 4_000,
      },
    ],
    external_videos: [
      { ...preview, id: "clip", host: "youtube", external_id: "vj01PAffOac", aspect_ratio: 1.77 },
    ],
    models: [
      {
        ...preview,
        id: "model",
        sources: [{ url: "//cdn/lamp.glb", mime_type: "model/gltf-binary", format: "glb" }],
      },
    ],
    category: { id: "hg-13", name: "Lamps", ancestors: [{ id: "hg", name: "Home & Garden" }] },
    metafields: TEST_METAFIELDS,
  };
}
