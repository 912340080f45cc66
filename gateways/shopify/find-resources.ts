import type { z } from "zod";
import type { FoundResources, ResourceQuery } from "#domain/shops/resources.ts";
import type { StoreResources } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { ARTICLES, BLOGS, blogsOfArticles, storeBlogsOf } from "./read-blogs.ts";
import { COLLECTIONS, storeCollectionsOf } from "./read-collections.ts";
import { readConnectionPage, type Connection } from "./read-connection.ts";
import { IMAGE_FILES, IMAGES_ONLY, storeImagesOf } from "./read-image-files.ts";
import { MENUS, relativeMenus, storeMenusOf } from "./read-menus.ts";
import { METAOBJECTS, storeMetaobjectsOf } from "./read-metaobjects.ts";
import { PAGES, storePagesOf } from "./read-pages.ts";
import { ACTIVE, PRODUCTS, storeProductsOf } from "./read-products.ts";
import { readShop } from "./read-shop.ts";
import { storeVideosOf, VIDEO_FILES, VIDEOS_ONLY } from "./read-video-files.ts";
import { searchTerms } from "./search-terms.ts";

/** A page of what the shop has of a kind, by words, from the start or from where the last page ended. */
export async function findResources(
  graphql: AdminGraphql,
  { kind, search, after, metaobjectType }: ResourceQuery,
): Promise<FoundResources> {
  const words = searchTerms(search);
  const page = pagesOf(graphql, after);
  switch (kind) {
    case "product":
      return page(PRODUCTS, `${ACTIVE} ${words}`, (nodes) => ({
        products: storeProductsOf(nodes),
      }));
    case "collection":
      return page(COLLECTIONS, words, (nodes) => ({ collections: storeCollectionsOf(nodes) }));
    case "page":
      return page(PAGES, words, (nodes) => ({ pages: storePagesOf(nodes) }));
    case "blog":
      return page(BLOGS, words, (nodes) => ({ blogs: storeBlogsOf(nodes) }));
    case "article":
      return page(ARTICLES, words, (nodes) => ({ blogs: blogsOfArticles(nodes) }));
    case "menu": {
      const shop = await readShop(graphql);
      return page(MENUS, words, (nodes) => ({ menus: relativeMenus(storeMenusOf(nodes), shop) }));
    }
    case "image":
      return page({ ...IMAGE_FILES, pageSize: 24 }, `${IMAGES_ONLY} ${words}`, (nodes) => ({
        images: storeImagesOf(nodes),
      }));
    case "video":
      return page(VIDEO_FILES, `${VIDEOS_ONLY} ${words}`, (nodes) => ({
        videos: storeVideosOf(nodes),
      }));
    case "metaobject":
      return page(METAOBJECTS, words, (nodes) => ({ metaobjects: storeMetaobjectsOf(nodes) }), {
        type: metaobjectType,
      });
  }
}

function pagesOf(graphql: AdminGraphql, after: string | null) {
  return async <Node extends z.ZodType>(
    connection: Connection<Node>,
    query: string,
    resourcesOf: (nodes: z.infer<Node>[]) => StoreResources,
    variables: Record<string, unknown> = {},
  ): Promise<FoundResources> => {
    const page = await readConnectionPage(graphql, connection, { ...variables, query, after });
    if (page.kind === "denied") return { kind: "not-granted" };
    return { kind: "found", resources: resourcesOf(page.nodes), next: page.next };
  };
}
