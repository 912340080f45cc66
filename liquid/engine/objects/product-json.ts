import type { StoreProduct } from "../store-data.ts";
import type { LiquidObject } from "../values.ts";

/** The fields of Shopify's product JSON, which scripts of themes rely on. */
export function productJson(object: LiquidObject, product: StoreProduct): LiquidObject {
  const names = [
    "id",
    "title",
    "handle",
    "description",
    "published_at",
    "created_at",
    "vendor",
    "type",
    "tags",
    "price",
    "price_min",
    "price_max",
    "available",
    "price_varies",
    "compare_at_price",
    "compare_at_price_min",
    "compare_at_price_max",
    "compare_at_price_varies",
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, object[name]])),
    variants: object["variants"],
    images: product.images.map(({ src }) => src),
    featured_image: product.images[0]?.src,
    options: product.options.map(({ name }) => name),
    media: product.images.map(({ id, src, alt, width, height }, index) => ({
      alt,
      id,
      position: index + 1,
      media_type: "image",
      aspect_ratio: height > 0 ? width / height : 1,
      height,
      width,
      src,
    })),
    content: product.description,
  };
}
