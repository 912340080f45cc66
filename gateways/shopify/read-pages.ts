import { z } from "zod";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readConnection } from "./read-connection.ts";

export const READ_PAGES = `#graphql
  query ReadPages($first: Int!, $after: String, $query: String) {
    pages(first: $first, after: $after, query: $query) {
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

export const PAGES = { operation: READ_PAGES, field: "pages", node: PageNode, pageSize: 25 };

/** Up to 25 published pages. */
export async function readPages(graphql: AdminGraphql): Promise<StoreData["pages"]> {
  return storePagesOf(await readConnection(graphql, { ...PAGES, limit: 25 }));
}

/** Those that are published. */
export function storePagesOf(nodes: z.infer<typeof PageNode>[]): StoreData["pages"] {
  return nodes
    .filter(({ isPublished }) => isPublished)
    .map(({ handle, title, body }) => ({ handle, title, content: body }));
}
