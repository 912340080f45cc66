import type { StoreData, StoreLink } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readBlogs } from "./read-blogs.ts";
import { readCollections } from "./read-collections.ts";
import { readImageFiles } from "./read-image-files.ts";
import { readMenus } from "./read-menus.ts";
import { readPages } from "./read-pages.ts";
import { readProducts } from "./read-products.ts";
import { readShop } from "./read-shop.ts";

/** What the shop's storefront shows, as far as the app's scopes reach: the rest is empty. */
export async function readStoreData(graphql: AdminGraphql): Promise<StoreData> {
  const [shop, products, collections, pages, blogs, menus, images] = await Promise.all([
    readShop(graphql),
    readProducts(graphql),
    readCollections(graphql),
    readPages(graphql),
    readBlogs(graphql),
    readMenus(graphql),
    readImageFiles(graphql),
  ]);
  const known = new Set(products.map(({ handle }) => handle));
  return {
    shop,
    products,
    collections: collections.map((collection) => ({
      ...collection,
      productHandles: collection.productHandles.filter((handle) => known.has(handle)),
    })),
    pages,
    blogs,
    menus: menus.map((menu) => ({ ...menu, links: menu.links.map(relativeTo(shop)) })),
    images,
  };
}

/** Liquid prints links into the shop without its host. */
function relativeTo(shop: StoreData["shop"]): (link: StoreLink) => StoreLink {
  const own = [shop.domain, shop.permanent_domain];
  const relative = (link: StoreLink): StoreLink => ({
    ...link,
    url: withoutHost(link.url, own),
    links: link.links.map(relative),
  });
  return relative;
}

function withoutHost(url: string, hosts: string[]): string {
  const parsed = URL.parse(url);
  if (parsed === null || !hosts.includes(parsed.host)) return url;
  return `${parsed.pathname}${parsed.search}${parsed.hash}`;
}
