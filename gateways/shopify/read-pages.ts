import { z } from "zod";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readConnection } from "./read-connection.ts";

export const READ_PAGES = `#graphql
  query ReadPages($first: Int!, $after: String) {
    pages(first: $first, after: $after) {
      nodes {
        handle
        title
        body
        isPublished
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const PageNode = z.object({
  handle: z.string(),
  title: z.string(),
  body: z.string(),
  isPublished: z.boolean(),
});

/** Up to 25 published pages. */
export async function readPages(graphql: AdminGraphql): Promise<StoreData["pages"]> {
  const nodes = await readConnection(graphql, {
    operation: READ_PAGES,
    field: "pages",
    node: PageNode,
    limit: 25,
    pageSize: 25,
  });
  return nodes
    .filter(({ isPublished }) => isPublished)
    .map(({ handle, title, body }) => ({ handle, title, content: body }));
}
