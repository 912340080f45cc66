import { z } from "zod";
import type { StoreData, StoreLink } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readConnection } from "./read-connection.ts";

/** Shopify's menus are three levels deep at most. */
export const READ_MENUS = `#graphql
  query ReadMenus($first: Int!, $after: String, $query: String) {
    menus(first: $first, after: $after, query: $query) {
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

export const MENUS = { operation: READ_MENUS, field: "menus", node: MenuNode, pageSize: 20 };

/** Up to 20 menus, with the addresses as Shopify gives them: links into the shop are absolute. */
export async function readMenus(graphql: AdminGraphql): Promise<StoreData["menus"]> {
  return storeMenusOf(await readConnection(graphql, { ...MENUS, limit: 20 }));
}

export function storeMenusOf(nodes: z.infer<typeof MenuNode>[]): StoreData["menus"] {
  return nodes.map(({ handle, title, items }) => ({ handle, title, links: items.map(linkOf) }));
}

function linkOf({ title, url, items = [] }: MenuItem): StoreLink {
  return { title, url: url ?? "#", links: items.map(linkOf) };
}

/** Liquid prints links into the shop without its host. */
export function relativeMenus(
  menus: StoreData["menus"],
  shop: Pick<StoreData["shop"], "domain" | "permanent_domain">,
): StoreData["menus"] {
  const own = [shop.domain, shop.permanent_domain];
  const relative = (link: StoreLink): StoreLink => ({
    ...link,
    url: withoutHost(link.url, own),
    links: link.links.map(relative),
  });
  return menus.map((menu) => ({ ...menu, links: menu.links.map(relative) }));
}

function withoutHost(url: string, hosts: string[]): string {
  const parsed = URL.parse(url);
  if (parsed === null || !hosts.includes(parsed.host)) return url;
  return `${parsed.pathname}${parsed.search}${parsed.hash}`;
}
