import type { SeedImage, SeedProduct, SeedVariant } from "./shop-seed.ts";
import { idFor } from "./seed-ids.ts";

/** A variant in short: its option values, its price, and what is special about it. */
type VariantSketch = {
  values: string[];
  priceCents: number;
  compareAtPriceCents?: number;
  /** In stock unless said otherwise. */
  stock?: number;
  continueSelling?: boolean;
  /** Number of the product's image, from 0. */
  image?: number;
};

export type ProductSketch = {
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status?: SeedProduct["status"];
  createdAt: string;
  options?: { name: string; values: string[] }[];
  variants: VariantSketch[];
  /** Path and alternative text of each square picture. */
  pictures: { path: string; alt: string; width?: number; height?: number }[];
};

const DEFAULT_STOCK = 14;

/** A whole product from its sketch: ids, titles and SKUs follow from the handle. */
export function productOf(sketch: ProductSketch): SeedProduct {
  const {
    options = [{ name: "Title", values: ["Default Title"] }],
    pictures,
    variants,
    ...rest
  } = sketch;
  const images = pictures.map(imageOf);
  return {
    ...rest,
    id: idFor("Product", sketch.handle),
    status: sketch.status ?? "ACTIVE",
    options: options.map((option) => ({
      ...option,
      id: idFor("ProductOption", `${sketch.handle}/${option.name}`),
    })),
    variants: variants.map((variant) => variantOf(sketch, variant, images)),
    images,
  };
}

/** An image of the shop, square unless a size is given. */
export function imageOf(picture: ProductSketch["pictures"][number]): SeedImage {
  const { path, alt, width = 1200, height = 1200 } = picture;
  return { id: idFor("MediaImage", path), path, width, height, alt };
}

function variantOf(
  { handle }: ProductSketch,
  variant: VariantSketch,
  images: SeedImage[],
): SeedVariant {
  const title = variant.values.join(" / ");
  return {
    id: idFor("ProductVariant", `${handle}/${title}`),
    title,
    sku: [handle, ...variant.values.filter((value) => value !== "Default Title")]
      .map((part) => part.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "-"))
      .join("-"),
    priceCents: variant.priceCents,
    compareAtPriceCents: variant.compareAtPriceCents ?? null,
    inventoryQuantity: variant.stock ?? DEFAULT_STOCK,
    continueSelling: variant.continueSelling ?? false,
    optionValues: variant.values,
    imagePath: variant.image === undefined ? null : (images[variant.image]?.path ?? null),
  };
}
