import { limitedList } from "../limited-list.ts";
import type { StoreProduct, StoreVariant } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";
import { externalVideoObject, modelObject, videoObject } from "./media.ts";
import { metafieldsObject } from "./metafield.ts";
import type { FindReference } from "./metafield.ts";
import { productJson } from "./product-json.ts";
import { productOptions } from "./product-options.ts";
import { variantObject } from "./variant.ts";

/** What a product needs of the shop around it. */
export type ProductSurroundings = {
  /** The collections it is in, asked for only when a template does. */
  collections: () => LiquidObject[];
  find: FindReference;
  weightUnit: string;
};

export function productObject(product: StoreProduct, around: ProductSurroundings): LiquidObject {
  const variants = once(() =>
    product.variants.map((variant) => variantObject(variant, { product, object, ...around })),
  );
  const images = product.images.map((image, index) =>
    imageObject(image, {
      position: index + 1,
      productId: product.id,
      variants: () =>
        variants().filter((_, place) => product.variants[place]?.featured_image?.id === image.id),
    }),
  );
  const media = mediaOf(product, images);
  const firstAvailable = () => variants()[product.variants.findIndex(({ available }) => available)];
  const options = once(() => productOptions(product, variants));
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
      media,
      featured_image: images[0],
      featured_media: media[0],
      ...priceFields(product.variants),
      options: product.options.map(({ name }) => name),
      has_only_default_variant: hasOnlyDefaultVariant(product),
      variants_count: product.variants.length,
      created_at: product.created_at ?? "2026-01-05T09:00:00Z",
      published_at: product.published_at ?? "2026-01-05T09:00:00Z",
      category: categoryObject(product.category),
      ...NOT_USED_HERE,
    },
    {
      metafields: () => metafieldsObject(product.metafields, around.find),
      collections: () => limitedList(around.collections()),
      variants,
      first_available_variant: firstAvailable,
      selected_or_first_available_variant: () => firstAvailable() ?? variants()[0],
      options_with_values: options,
      options_by_name: () =>
        Object.fromEntries(options().map((option) => [String(option["name"]), option])),
    },
  );
  return object;
}

/** What a shop without selling plans, gift cards and prices by quantity has. */
const NOT_USED_HERE = {
  template_suffix: "",
  requires_selling_plan: false,
  selling_plan_groups: [],
  selected_selling_plan: undefined,
  selected_selling_plan_allocation: undefined,
  selected_or_first_available_selling_plan_allocation: undefined,
  selected_variant: undefined,
  "quantity_price_breaks_configured?": false,
  "gift_card?": false,
};

function mediaOf(product: StoreProduct, images: LiquidObject[]): LiquidObject[] {
  const { videos = [], external_videos = [], models = [] } = product;
  const makers = [
    ...videos.map((video) => (position: number) => videoObject(video, position)),
    ...external_videos.map((video) => (position: number) => externalVideoObject(video, position)),
    ...models.map((model) => (position: number) => modelObject(model, position)),
  ];
  return [...images, ...makers.map((make, index) => make(images.length + index + 1))];
}

/** A product without variants costs nothing, as Shopify's own empty product does. */
function priceFields(variants: StoreVariant[]): LiquidObject {
  const range = rangeOf(variants.map(({ price }) => price));
  const compareRange = rangeOf(variants.flatMap(({ compare_at_price }) => compare_at_price ?? []));
  const cheapest = variants.toSorted((a, b) => a.price - b.price)[0];
  return {
    price: range.min,
    price_min: range.min,
    price_max: range.max,
    price_varies: range.min !== range.max,
    compare_at_price: cheapest?.compare_at_price ?? undefined,
    compare_at_price_min: compareRange.min,
    compare_at_price_max: compareRange.max,
    compare_at_price_varies: compareRange.min !== compareRange.max,
  };
}

function rangeOf(prices: number[]): { min: number; max: number } {
  if (prices.length === 0) return { min: 0, max: 0 };
  return { min: Math.min(...prices), max: Math.max(...prices) };
}

function hasOnlyDefaultVariant({ variants }: StoreProduct): boolean {
  return variants.length === 1 && variants[0]?.title === "Default Title";
}

function categoryObject(category: StoreProduct["category"]): LiquidObject | undefined {
  if (!category) return undefined;
  const { id, name, ancestors = [] } = category;
  const taxonomy = (each: { id: string; name: string }, parents: LiquidObject[]) =>
    liquidObject(
      { name: "TaxonomyCategory" },
      {
        id: each.id,
        gid: `gid://shopify/TaxonomyCategory/${each.id}`,
        name: each.name,
        ancestors: parents,
      },
    );
  const parents = ancestors.reduceRight<LiquidObject[]>(
    (wider, each) => [taxonomy(each, wider), ...wider],
    [],
  );
  return taxonomy({ id, name }, parents);
}

function once<T>(compute: () => T): () => T {
  let result: { value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}
