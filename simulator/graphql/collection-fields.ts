import type { SeedCollection, SeedProduct } from "../seed/shop-seed.ts";
import { connection } from "./connection.ts";
import type { Call, Fields } from "./fields.ts";
import { gid, numberOf } from "./gid.ts";
import { imageFields } from "./image-fields.ts";
import { plainText } from "./plain-text.ts";
import { productFields } from "./product-fields.ts";

type Arguments = Record<string, unknown>;

const UPDATED = "2026-09-30T08:00:00Z";

/** A `Collection`. */
export function collectionFields(call: Call, collection: SeedCollection): Fields {
  const products = collection.productHandles
    .map((handle) => call.shop.catalog.products.find((product) => product.handle === handle))
    .filter((product): product is SeedProduct => product !== undefined);
  return {
    __typename: "Collection",
    id: gid("Collection", collection.id),
    legacyResourceId: String(collection.id),
    title: collection.title,
    handle: collection.handle,
    descriptionHtml: collection.descriptionHtml,
    description: ({ truncateAt }: Arguments) => plainText(collection.descriptionHtml, truncateAt),
    image: collection.image === null ? null : imageFields(call, collection.image),
    updatedAt: UPDATED,
    sortOrder: "MANUAL",
    templateSuffix: null,
    ruleSet: null,
    seo: { title: null, description: null },
    productsCount: { count: products.length, precision: "EXACT" },
    hasProduct: ({ id }: Arguments) =>
      products.some((product) => product.id === numberOf("Product", id)),
    products: (args: Arguments) =>
      connection(args, products, {
        key: ({ id }) => id,
        node: (each) => productFields(call, each),
      }),
  };
}
