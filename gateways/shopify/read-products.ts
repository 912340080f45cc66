import { z } from "zod";
import type { StoreProduct, StoreVariant } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { legacyId } from "./legacy-id.ts";
import { readConnection } from "./read-connection.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

/** With 8 pictures and 15 variants. */
export const PRODUCT_FIELDS = `
  id
  handle
  title
  descriptionHtml
  vendor
  productType
  tags
  createdAt
  publishedAt
  options {
    name
    values
  }
  media(first: 8) {
    nodes {
      ... on MediaImage {
        id
        image {
          ${IMAGE_FIELDS}
        }
      }
    }
  }
  variants(first: 15) {
    nodes {
      id
      title
      sku
      price
      compareAtPrice
      availableForSale
      selectedOptions {
        value
      }
      media(first: 1) {
        nodes {
          id
        }
      }
    }
  }
`;

/** Newest first: what the merchant is likely to talk about. */
export const READ_PRODUCTS = `#graphql
  query ReadProducts($first: Int!, $after: String, $query: String) {
    products(first: $first, after: $after, query: $query, sortKey: CREATED_AT, reverse: true) {
      nodes {
        ${PRODUCT_FIELDS}
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const PRODUCTS_WANTED = 60;

/** Those that a storefront shows must be published too. */
export const ACTIVE = "status:active";

/** A decimal such as `29.90`; whole cents, exactly. */
const Cents = z.string().transform((amount) => Math.round(Number(amount) * 100));

const VariantNode = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  price: Cents,
  compareAtPrice: Cents.nullable(),
  availableForSale: z.boolean(),
  selectedOptions: z.array(z.object({ value: z.string() })),
  media: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
});

export const ProductNode = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  publishedAt: z.string().nullable(),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  // Videos and models leave an empty object.
  media: z.object({
    nodes: z.array(z.object({ id: z.string(), image: ImageNode.nullable() }).partial()),
  }),
  variants: z.object({ nodes: z.array(VariantNode) }),
});

export const PRODUCTS = {
  operation: READ_PRODUCTS,
  field: "products",
  node: ProductNode,
  pageSize: 10,
};

/** Products that the online store shows, up to 60, with their pictures and 15 variants each. */
export async function readProducts(graphql: AdminGraphql): Promise<StoreProduct[]> {
  const nodes = await readConnection(graphql, {
    ...PRODUCTS,
    limit: PRODUCTS_WANTED,
    variables: { query: ACTIVE },
  });
  return storeProductsOf(nodes);
}

/** Those that the online store shows. */
export function storeProductsOf(nodes: z.infer<typeof ProductNode>[]): StoreProduct[] {
  return nodes.flatMap(({ publishedAt, ...node }) =>
    publishedAt === null ? [] : [storeProductOf(node, publishedAt)],
  );
}

function storeProductOf(
  node: Omit<z.infer<typeof ProductNode>, "publishedAt">,
  publishedAt: string,
): StoreProduct {
  const pictures = node.media.nodes.flatMap(({ id, image }) =>
    image ? [{ mediaId: id, image: storeImageOf(image) }] : [],
  );
  const variants = node.variants.nodes.map((variant): StoreVariant => {
    const [media] = variant.media.nodes;
    return {
      id: legacyId(variant.id),
      title: variant.title,
      price: variant.price,
      compare_at_price: variant.compareAtPrice,
      available: variant.availableForSale,
      sku: variant.sku ?? "",
      options: variant.selectedOptions.map(({ value }) => value),
      featured_image: pictures.find(({ mediaId }) => mediaId === media?.id)?.image ?? null,
    };
  });
  return {
    id: legacyId(node.id),
    handle: node.handle,
    title: node.title,
    description: node.descriptionHtml,
    vendor: node.vendor,
    type: node.productType,
    tags: node.tags,
    url: `/products/${node.handle}`,
    created_at: node.createdAt,
    published_at: publishedAt,
    available: variants.some(({ available }) => available),
    images: pictures.map(({ image }) => image),
    options: node.options,
    variants,
  };
}
