import type { SeedProduct, SeedVariant } from "../seed/shop-seed.ts";
import { connection } from "./connection.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";
import { imageFields, mediaImageFields } from "./image-fields.ts";
import { moneyFields, priceText } from "./money.ts";
import { plainText } from "./plain-text.ts";

type Arguments = Record<string, unknown>;

/** A `Product`. */
export function productFields(call: Call, product: SeedProduct): Fields {
  const { catalog } = call.shop;
  const published = product.status === "ACTIVE";
  return {
    __typename: "Product",
    id: gid("Product", product.id),
    legacyResourceId: String(product.id),
    title: product.title,
    handle: product.handle,
    status: product.status,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    createdAt: product.createdAt,
    updatedAt: product.createdAt,
    publishedAt: published ? product.createdAt : null,
    templateSuffix: null,
    isGiftCard: false,
    descriptionHtml: product.descriptionHtml,
    bodyHtml: product.descriptionHtml,
    description: ({ truncateAt }: Arguments) => plainText(product.descriptionHtml, truncateAt),
    seo: { title: null, description: null },
    onlineStoreUrl: published
      ? `${call.world.urls.storefronts[catalog.shop] ?? ""}/products/${product.handle}`
      : null,
    onlineStorePreviewUrl: `${call.world.urls.storefronts[catalog.shop] ?? ""}/products/${product.handle}`,
    hasOnlyDefaultVariant: product.variants.length === 1,
    totalVariants: product.variants.length,
    variantsCount: { count: product.variants.length, precision: "EXACT" },
    tracksInventory: true,
    totalInventory: product.variants.reduce((sum, each) => sum + each.inventoryQuantity, 0),
    hasOutOfStockVariants: product.variants.some((each) => !isAvailable(each)),
    ...mediaFields(call, product),
    options: ({ first }: Arguments) =>
      product.options.slice(0, typeof first === "number" ? first : undefined).map(optionFields),
    variants: (args: Arguments) =>
      connection(args, product.variants, {
        key: ({ id }) => id,
        node: (variant) => variantFields(call, product, variant),
      }),
    ...priceFields(product, catalog.currencyCode),
  };
}

function mediaFields(call: Call, product: SeedProduct): Fields {
  const [featured] = product.images;
  return {
    featuredImage: featured === undefined ? null : imageFields(call, featured),
    featuredMedia: featured === undefined ? null : mediaImageFields(call, featured),
    images: (args: Arguments) =>
      connection(args, product.images, {
        key: ({ id }) => id,
        node: (image) => imageFields(call, image),
      }),
    media: (args: Arguments) =>
      connection(args, product.images, {
        key: ({ id }) => id,
        node: (image) => mediaImageFields(call, image),
      }),
    mediaCount: { count: product.images.length, precision: "EXACT" },
  };
}

function priceFields(product: SeedProduct, currencyCode: string): Fields {
  const prices = product.variants.map(({ priceCents }) => priceCents);
  const compared = product.variants
    .map((each) => each.compareAtPriceCents)
    .filter((each) => each !== null);
  const range = (amounts: number[], name: string) => ({
    [`max${name}`]: moneyFields(Math.max(...amounts), currencyCode),
    [`min${name}`]: moneyFields(Math.min(...amounts), currencyCode),
  });
  return {
    priceRangeV2: range(prices, "VariantPrice"),
    priceRange: range(prices, "VariantPrice"),
    compareAtPriceRange: compared.length === 0 ? null : range(compared, "VariantCompareAtPrice"),
  };
}

function optionFields({ id, name, values }: SeedProduct["options"][number], index: number): Fields {
  return {
    id: gid("ProductOption", id),
    name,
    values,
    position: index + 1,
    optionValues: values.map((value, number) => ({
      id: gid("ProductOptionValue", id + number + 1),
      name: value,
      hasVariants: true,
      swatch: null,
      linkedMetafieldValue: null,
    })),
  };
}

function variantFields(call: Call, product: SeedProduct, variant: SeedVariant): Fields {
  const image = product.images.find(({ path }) => path === variant.imagePath);
  return {
    __typename: "ProductVariant",
    id: gid("ProductVariant", variant.id),
    legacyResourceId: String(variant.id),
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    barcode: null,
    price: priceText(variant.priceCents),
    compareAtPrice:
      variant.compareAtPriceCents === null ? null : priceText(variant.compareAtPriceCents),
    availableForSale: isAvailable(variant),
    inventoryQuantity: variant.inventoryQuantity,
    inventoryPolicy: variant.continueSelling ? "CONTINUE" : "DENY",
    position: product.variants.indexOf(variant) + 1,
    taxable: true,
    createdAt: product.createdAt,
    updatedAt: product.createdAt,
    image: image === undefined ? null : imageFields(call, image),
    media: (args: Arguments) =>
      connection(args, image === undefined ? [] : [image], {
        key: ({ id }) => id,
        node: (each) => mediaImageFields(call, each),
      }),
    selectedOptions: product.options.map(({ name }, index) => ({
      name,
      value: variant.optionValues[index] ?? "",
      optionValue: null,
    })),
    product: () => productFields(call, product),
  };
}

function isAvailable({ inventoryQuantity, continueSelling }: SeedVariant): boolean {
  return continueSelling || inventoryQuantity > 0;
}
