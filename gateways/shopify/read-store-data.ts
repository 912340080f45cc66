import type { StoreData } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readBlogs } from "./read-blogs.ts";
import { readCollections } from "./read-collections.ts";
import { readImageFiles } from "./read-image-files.ts";
import { readMenus, relativeMenus } from "./read-menus.ts";
import { readMetaobjects } from "./read-metaobjects.ts";
import { readPages } from "./read-pages.ts";
import { readProducts } from "./read-products.ts";
import { readShop } from "./read-shop.ts";
import { readVideoFiles } from "./read-video-files.ts";

/** What the shop's storefront shows, as far as the app's scopes reach: the rest is empty. */
export async function readStoreData(graphql: AdminGraphql): Promise<StoreData> {
  const [shop, products, collections, pages, blogs, menus, images, videos, metaobjects] =
    await Promise.all([
      readShop(graphql),
      readProducts(graphql),
      readCollections(graphql),
      readPages(graphql),
      readBlogs(graphql),
      readMenus(graphql),
      readImageFiles(graphql),
      readVideoFiles(graphql),
      readMetaobjects(graphql),
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
    menus: relativeMenus(menus, shop),
    images,
    videos,
    metaobjects,
  };
}
