import { z } from "zod";
import type { StoreImage } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readConnection } from "./read-connection.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

export const READ_IMAGE_FILES = `#graphql
  query ReadImageFiles($first: Int!, $after: String) {
    files(first: $first, after: $after, query: "media_type:IMAGE") {
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

/** Up to 50 pictures of the shop's files, which an image picker offers. */
export async function readImageFiles(graphql: AdminGraphql): Promise<StoreImage[]> {
  const nodes = await readConnection(graphql, {
    operation: READ_IMAGE_FILES,
    field: "files",
    node: FileNode,
    limit: 50,
    pageSize: 50,
  });
  return nodes.flatMap(({ image }) => (image ? [storeImageOf(image)] : []));
}
