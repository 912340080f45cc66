import { z } from "zod";
import type { ResourceReference } from "#domain/shops/resources.ts";
import type { StoreProduct, StoreResources } from "#liquid/engine/store-data.ts";
import { AccessDenied } from "./access-denied.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { parseAnswer } from "./parse-answer.ts";
import { ARTICLES, BLOGS, blogsOfArticles, storeBlogsOf } from "./read-blogs.ts";
import { COLLECTIONS, storeCollectionsOf } from "./read-collections.ts";
import { readConnection, type Connection } from "./read-connection.ts";
import { IMAGE_FILES, IMAGES_ONLY, storeImagesOf } from "./read-image-files.ts";
import { MENUS, relativeMenus, storeMenusOf } from "./read-menus.ts";
import { METAOBJECTS, storeMetaobjectsOf } from "./read-metaobjects.ts";
import { PAGES, storePagesOf } from "./read-pages.ts";
import { ACTIVE, PRODUCT_FIELDS, ProductNode, PRODUCTS, storeProductsOf } from "./read-products.ts";
import { readShop } from "./read-shop.ts";
import { storeVideosOf, VIDEO_FILES, VIDEOS_ONLY } from "./read-video-files.ts";

export const READ_COLLECTION_PRODUCTS = `#graphql
  query ReadCollectionProducts($handle: String!, $first: Int!, $after: String) {
    collectionByIdentifier(identifier: { handle: $handle }) {
      products(first: $first, after: $after) {
        nodes {
          ${PRODUCT_FIELDS}
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

/** Liquid shows this many products of a collection without pagination. */
const PRODUCTS_OF_A_COLLECTION = 50;

/** Menus cannot be searched by handle: this many are looked through. */
const MENUS_AT_MOST = 100;

/** The one thing that a setting names, with what is needed to show it; empty when it is gone or not ours to see. */
export async function readResource(
  graphql: AdminGraphql,
  reference: ResourceReference,
): Promise<StoreResources> {
  const { kind, key } = reference;
  const byHandle = (handle: string) => `handle:"${handle}"`;
  switch (kind) {
    case "product": {
      const products = storeProductsOf(
        await found(graphql, PRODUCTS, `${ACTIVE} ${byHandle(key)}`),
      );
      return { products: products.filter(({ handle }) => handle === key) };
    }
    case "collection":
      return readCollection(graphql, key);
    case "page": {
      const pages = storePagesOf(await found(graphql, PAGES, byHandle(key)));
      return { pages: pages.filter(({ handle }) => handle === key) };
    }
    case "blog": {
      const blogs = storeBlogsOf(await found(graphql, BLOGS, byHandle(key)));
      return { blogs: blogs.filter(({ handle }) => handle === key) };
    }
    case "article": {
      const [blogHandle, handle = ""] = key.split("/");
      const blogs = blogsOfArticles(await found(graphql, ARTICLES, byHandle(handle)));
      return { blogs: blogs.filter((blog) => blog.handle === blogHandle) };
    }
    case "menu": {
      const nodes = await readConnection(graphql, { ...MENUS, limit: MENUS_AT_MOST });
      const menus = storeMenusOf(nodes).filter(({ handle }) => handle === key);
      return { menus: relativeMenus(menus, await readShop(graphql)) };
    }
    case "image": {
      const nodes = await found(graphql, IMAGE_FILES, `${IMAGES_ONLY} filename:"${key}"`);
      return { images: storeImagesOf(nodes) };
    }
    case "video": {
      const id = key.split("/").at(-1) ?? "";
      const videos = storeVideosOf(await found(graphql, VIDEO_FILES, `${VIDEOS_ONLY} id:${id}`));
      return { videos: videos.filter((video) => video.id === key) };
    }
    case "metaobject": {
      const variables = { type: reference.metaobjectType };
      const nodes = await found(graphql, METAOBJECTS, byHandle(key), variables);
      return { metaobjects: storeMetaobjectsOf(nodes).filter(({ handle }) => handle === key) };
    }
  }
}

/** The best few matches of a search that has one at most. */
function found<Node extends z.ZodType>(
  graphql: AdminGraphql,
  connection: Connection<Node>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<z.infer<Node>[]> {
  return readConnection(graphql, {
    ...connection,
    pageSize: 5,
    limit: 5,
    variables: { ...variables, query },
  });
}

async function readCollection(graphql: AdminGraphql, handle: string): Promise<StoreResources> {
  const nodes = await found(graphql, COLLECTIONS, `handle:"${handle}"`);
  const collections = storeCollectionsOf(nodes).filter((each) => each.handle === handle);
  if (collections.length === 0) return {};
  const products = await readProductsOf(graphql, handle);
  const known = new Set(products.map((product) => product.handle));
  return {
    products,
    collections: collections.map((collection) => ({
      ...collection,
      productHandles: collection.productHandles.filter((each) => known.has(each)),
    })),
  };
}

async function readProductsOf(graphql: AdminGraphql, handle: string): Promise<StoreProduct[]> {
  const inCollection: AdminGraphql = async (operation, variables) => {
    const answer = await graphql(operation, { ...variables, handle });
    const { collectionByIdentifier } = parseAnswer(CollectionAnswer, answer);
    // Gone between two questions.
    if (collectionByIdentifier === null) throw new AccessDenied("The collection is gone");
    return collectionByIdentifier;
  };
  const nodes = await readConnection(inCollection, {
    operation: READ_COLLECTION_PRODUCTS,
    field: "products",
    node: ProductNode,
    pageSize: 10,
    limit: PRODUCTS_OF_A_COLLECTION,
  });
  return storeProductsOf(nodes);
}

const CollectionAnswer = z.object({
  collectionByIdentifier: z.record(z.string(), z.unknown()).nullable(),
});
