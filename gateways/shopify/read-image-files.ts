import { z } from "zod";
import type { StoreImage } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readConnection } from "./read-connection.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

export const READ_IMAGE_FILES = `#graphql
  query ReadImageFiles($first: Int!, $after: String, $query: String) {
    files(first: $first, after: $after, query: $query) {
      nodes {
        ... on MediaImage {
          image {
            ${IMAGE_FIELDS}
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

/** Files of other kinds leave an empty object; a picture that failed has no image. */
const FileNode = z.object({ image: ImageNode.nullable().optional() });

export const IMAGE_FILES = {
  operation: READ_IMAGE_FILES,
  field: "files",
  node: FileNode,
  pageSize: 50,
};

export const IMAGES_ONLY = "media_type:IMAGE";

/** Up to 50 pictures of the shop's files, which an image picker offers. */
export async function readImageFiles(graphql: AdminGraphql): Promise<StoreImage[]> {
  const variables = { query: IMAGES_ONLY };
  return storeImagesOf(await readConnection(graphql, { ...IMAGE_FILES, limit: 50, variables }));
}

export function storeImagesOf(nodes: z.infer<typeof FileNode>[]): StoreImage[] {
  return nodes.flatMap(({ image }) => (image ? [storeImageOf(image)] : []));
}
