import { z } from "zod";
import type { StoreCollection } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { legacyId } from "./legacy-id.ts";
import { readConnection } from "./read-connection.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

export const READ_COLLECTIONS = `#graphql
  query ReadCollections($first: Int!, $after: String, $query: String) {
    collections(first: $first, after: $after, query: $query) {
      nodes {
        id
        handle
        title
        descriptionHtml
        image {
          ${IMAGE_FIELDS}
        }
        products(first: 50) {
          nodes {
            handle
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const CollectionNode = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  image: ImageNode.nullable(),
  products: z.object({ nodes: z.array(z.object({ handle: z.string() })) }),
});

export const COLLECTIONS = {
  operation: READ_COLLECTIONS,
  field: "collections",
  node: CollectionNode,
  pageSize: 10,
};

/** Up to 30 collections; each names its first 50 products, as Liquid shows without pagination. */
export async function readCollections(graphql: AdminGraphql): Promise<StoreCollection[]> {
  return storeCollectionsOf(await readConnection(graphql, { ...COLLECTIONS, limit: 30 }));
}

export function storeCollectionsOf(nodes: z.infer<typeof CollectionNode>[]): StoreCollection[] {
  return nodes.map((node) => ({
    id: legacyId(node.id),
    handle: node.handle,
    title: node.title,
    description: node.descriptionHtml,
    url: `/collections/${node.handle}`,
    image: node.image === null ? null : storeImageOf(node.image),
    productHandles: node.products.nodes.map(({ handle }) => handle),
  }));
}
