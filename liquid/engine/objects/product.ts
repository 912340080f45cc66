import type { StoreProduct } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";
import { productOptions } from "./product-options.ts";
import { variantObject } from "./variant.ts";

/** A product. @param collections what it is in, asked for only when a template does. */
export function productObject(product: StoreProduct, collections: () => unknown[]): LiquidObject {
  const images = product.images.map((image, index) => imageObject(image, index + 1));
  const prices = product.variants.map(({ price }) => price);
  const comparePrices = product.variants.flatMap(({ compare_at_price }) => compare_at_price ?? []);
  const range = { min: smallest(prices), max: largest(prices) };
  const compareRange = { min: smallest(comparePrices), max: largest(comparePrices) };
  const [first] = product.variants;
  const object: LiquidObject = liquidObject(
    { name: "Product", json: () => productJson(object, product) },
    {
      id: product.id,
      handle: product.handle,
      title: product.title,
      description: product.description,
      content: product.description,
      vendor: product.vendor,
      type: product.type,
      tags: product.tags,
      url: product.url,
      available: product.available,
      images,
      media: images,
      featured_image: images[0],
      featured_media: images[0],
      price: range.min,
      price_min: range.min,
      price_max: range.max,
      price_varies: range.min !== range.max,
      compare_at_price: first && cheapest(product)?.compare_at_price,
      compare_at_price_min: compareRange.min,
      compare_at_price_max: compareRange.max,
      compare_at_price_varies: compareRange.min !== compareRange.max,
      options: product.options.map(({ name }) => name),
      has_only_default_variant: product.variants.length === 1 && first?.title === "Default Title",
      variants_count: product.variants.length,
      created_at: product.created_at ?? "2026-01-05T09:00:00Z",
      published_at: product.published_at ?? "2026-01-05T09:00:00Z",
      ...NOT_USED_HERE,
    },
    {
      collections,
      variants: () => variants(object, product),
      first_available_variant: () => availableVariant(object, product),
      selected_or_first_available_variant: () =>
        availableVariant(object, product) ?? variants(object, product)[0],
      options_with_values: () => productOptions(product),
      options_by_name: () =>
        Object.fromEntries(
          productOptions(product).map((option) => [String(option["name"]), option]),
        ),
    },
  );
  return object;
}

/** What a shop without selling plans, swatches and metafields has. */
const NOT_USED_HERE = {
  template_suffix: "",
  metafields: {},
  requires_selling_plan: false,
  selling_plan_groups: [],
  selected_selling_plan: undefined,
  selected_variant: undefined,
  quantity_price_breaks_configured: false,
  "gift_card?": false,
  category: undefined,
};

const variantLists = new WeakMap<LiquidObject, LiquidObject[]>();

function variants(object: LiquidObject, product: StoreProduct): LiquidObject[] {
  const known = variantLists.get(object);
  if (known) return known;
  const list = product.variants.map((variant) => variantObject(variant, product, object));
  variantLists.set(object, list);
  return list;
}

function availableVariant(object: LiquidObject, product: StoreProduct): LiquidObject | undefined {
  return variants(object, product)[product.variants.findIndex(({ available }) => available)];
}

/** The variant whose price a product card shows. */
function cheapest(product: StoreProduct) {
  return product.variants.toSorted((a, b) => a.price - b.price)[0];
}

function smallest(prices: number[]): number | undefined {
  return prices.length > 0 ? Math.min(...prices) : undefined;
}

function largest(prices: number[]): number | undefined {
  return prices.length > 0 ? Math.max(...prices) : undefined;
}

/** The fields of Shopify's product JSON, which scripts of themes rely on. */
function productJson(object: LiquidObject, product: StoreProduct): LiquidObject {
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
    variants: variants(object, product),
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
