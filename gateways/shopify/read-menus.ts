import { z } from "zod";
import type { StoreData, StoreLink } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readConnection } from "./read-connection.ts";

/** Shopify's menus are three levels deep at most. */
export const READ_MENUS = `#graphql
  query ReadMenus($first: Int!, $after: String) {
    menus(first: $first, after: $after) {
      nodes {
        handle
        title
        items {
          title
          url
          items {
            title
            url
            items {
              title
              url
            }
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

type MenuItem = { title: string; url: string | null; items?: MenuItem[] | undefined };

const MenuItem: z.ZodType<MenuItem> = z.object({
  title: z.string(),
  url: z.string().nullable(),
  get items() {
    return z.array(MenuItem).optional();
  },
});

const MenuNode = z.object({ handle: z.string(), title: z.string(), items: z.array(MenuItem) });

/** Up to 20 menus, with the addresses as Shopify gives them: links into the shop are absolute. */
export async function readMenus(graphql: AdminGraphql): Promise<StoreData["menus"]> {
  const nodes = await readConnection(graphql, {
    operation: READ_MENUS,
    field: "menus",
    node: MenuNode,
    limit: 20,
    pageSize: 20,
  });
  return nodes.map(({ handle, title, items }) => ({ handle, title, links: items.map(linkOf) }));
}

function linkOf({ title, url, items = [] }: MenuItem): StoreLink {
  return { title, url: url ?? "#", links: items.map(linkOf) };
}
