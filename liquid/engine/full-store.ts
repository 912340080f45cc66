import type { StoreData, StoreImage, StoreProduct, StoreVideo } from "./store-data.ts";
import { testStore } from "./test-store.ts";

/** The shop of the tests with something of everything: media, swatches, metafields, brand, policies, a blog. */
export function fullStore(): StoreData {
  const store = testStore();
  const [image = null] = store.images;
  if (image === null) throw new Error("The test shop has no picture.");
  const [first, ...others] = store.products;
  const video = clip(image);
  const lamp = first && fullProduct(first, video, image);
  return {
    ...store,
    shop: {
      ...store.shop,
      policies: [{ handle: "refund-policy", title: "Refunds", body: "<p>30 days</p>" }],
      brand: {
        slogan: "Slow evenings",
        short_description: "Lamps",
        logo: image,
        square_logo: image,
        cover_image: image,
        colors: {
          primary: [{ background: "#111111", foreground: "#ffffff" }],
          secondary: [{ background: "#eeeeee", foreground: "#111111" }],
        },
      },
    },
    products: lamp ? [lamp, ...others] : others,
    blogs: [{ handle: "news", title: "News", articles: ["first", "second", "third"].map(article) }],
    videos: [video],
  };
}

function clip(image: StoreImage): StoreVideo {
  return {
    id: "clip",
    alt: "Clip",
    aspect_ratio: 1.78,
    preview_image: image,
    sources: [
      { url: "//cdn.shopify.com/clip.mp4", mime_type: "video/mp4", width: 1280, height: 720 },
    ],
  };
}

function fullProduct(product: StoreProduct, video: StoreVideo, image: StoreImage): StoreProduct {
  return {
    ...product,
    options: [
      {
        ...product.options[0],
        name: "Size",
        values: ["S", "L"],
        swatches: { S: { color: "#ff0000", image } },
      },
    ],
    variants: product.variants.map((variant) => ({
      ...variant,
      unit_price: 500,
      unit_price_measurement: {
        measured_type: "volume",
        quantity_value: 2,
        quantity_unit: "l",
        reference_value: 1,
        reference_unit: "l",
      },
    })),
    videos: [video],
    external_videos: [
      {
        id: "tube",
        host: "youtube" as const,
        external_id: "abc123",
        alt: "",
        aspect_ratio: 1.78,
        preview_image: image,
      },
    ],
    models: [
      {
        id: "model",
        alt: "",
        preview_image: image,
        sources: [
          { url: "//cdn.shopify.com/m.glb", mime_type: "model/gltf-binary", format: "glb" },
        ],
      },
    ],
    category: { id: "hg-1", name: "Lamps", ancestors: [{ id: "hg", name: "Home" }] },
    metafields: {
      custom: {
        rating: { type: "rating", value: { value: "4.5", scale_min: "1", scale_max: "5" } },
        weight: { type: "weight", value: { value: 2.5, unit: "KILOGRAMS" } },
        price: { type: "money", value: { amount: "5.99", currency_code: "EUR" } },
      },
    },
  };
}

function article(handle: string, index: number): StoreData["blogs"][number]["articles"][number] {
  return {
    id: index + 1,
    handle,
    title: `The ${handle} article`,
    author: "Ana Reis",
    content: "<p>Words</p>",
    excerpt: "",
    published_at: "2026-01-05T09:00:00Z",
    image: null,
    url: `/blogs/news/${handle}`,
    tags: ["light"],
    comments: [
      {
        id: 1,
        author: "Bo",
        email: "bo@example.com",
        content: "<p>Nice</p>",
        created_at: "2026-01-06T09:00:00Z",
      },
    ],
  };
}
