import type { SeedArticle, SeedBlog, SeedLink, SeedMenu, SeedPage } from "../seed/shop-seed.ts";
import { connection } from "./connection.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";
import { imageFields } from "./image-fields.ts";
import { plainText } from "./plain-text.ts";

type Arguments = Record<string, unknown>;

const UPDATED = "2026-09-30T08:00:00Z";

/** A `Page`. */
export function pageFields(page: SeedPage): Fields {
  return {
    __typename: "Page",
    id: gid("Page", page.id),
    title: page.title,
    handle: page.handle,
    body: page.bodyHtml,
    bodySummary: plainText(page.bodyHtml, 150),
    isPublished: true,
    publishedAt: UPDATED,
    createdAt: UPDATED,
    updatedAt: UPDATED,
    templateSuffix: null,
  };
}

/** A `Blog` with its articles. */
export function blogFields(call: Call, blog: SeedBlog): Fields {
  return {
    __typename: "Blog",
    id: gid("Blog", blog.id),
    title: blog.title,
    handle: blog.handle,
    commentPolicy: "CLOSED",
    createdAt: UPDATED,
    updatedAt: UPDATED,
    templateSuffix: null,
    feed: null,
    tags: [...new Set(blog.articles.flatMap(({ tags }) => tags))],
    articlesCount: { count: blog.articles.length, precision: "EXACT" },
    articles: (args: Arguments) =>
      connection(args, blog.articles, {
        key: ({ id }) => id,
        node: (article) => articleFields(call, blog, article),
      }),
  };
}

/** An `Article` of the blog. */
export function articleFields(call: Call, blog: SeedBlog, article: SeedArticle): Fields {
  return {
    __typename: "Article",
    id: gid("Article", article.id),
    title: article.title,
    handle: article.handle,
    author: { name: article.author },
    body: article.bodyHtml,
    summary: article.excerptHtml,
    tags: article.tags,
    image: article.image === null ? null : imageFields(call, article.image),
    isPublished: true,
    publishedAt: article.publishedAt,
    createdAt: article.publishedAt,
    updatedAt: article.publishedAt,
    templateSuffix: null,
    blog: () => blogFields(call, blog),
  };
}

/** A `Menu` with its items. */
export function menuFields({ shop }: Call, menu: SeedMenu): Fields {
  const item = (link: SeedLink, path: string): Fields => ({
    id: gid("MenuItem", `${menu.id}${path}`),
    title: link.title,
    url: URL.canParse(link.url) ? link.url : `https://${shop.domain}${link.url}`,
    type: menuItemType(link.url),
    resourceId: resourceId(shop.catalog, link.url),
    tags: [],
    items: link.links.map((child, index) => item(child, `${path}${index + 1}`)),
  });
  return {
    __typename: "Menu",
    id: gid("Menu", menu.id),
    title: menu.title,
    handle: menu.handle,
    isDefault: menu.handle === "main-menu" || menu.handle === "footer",
    items: ({ limit }: Arguments) =>
      menu.links
        .slice(0, typeof limit === "number" ? limit : undefined)
        .map((link, index) => item(link, `${index + 1}`)),
  };
}

const TYPES: [RegExp, string][] = [
  [/^\/$/, "FRONTPAGE"],
  [/^\/products\//, "PRODUCT"],
  [/^\/collections\/all$/, "CATALOG"],
  [/^\/collections\//, "COLLECTION"],
  [/^\/collections$/, "COLLECTIONS"],
  [/^\/pages\//, "PAGE"],
  [/^\/blogs\/[^/]+\/./, "ARTICLE"],
  [/^\/blogs\//, "BLOG"],
  [/^\/search/, "SEARCH"],
  [/^\/policies\//, "SHOP_POLICY"],
  [/^\/account/, "CUSTOMER_ACCOUNT_PAGE"],
];

function menuItemType(url: string): string {
  return TYPES.find(([pattern]) => pattern.test(url))?.[1] ?? "HTTP";
}

function resourceId(catalog: Call["shop"]["catalog"], url: string): string | null {
  const [, room, handle, article] = url.split("/");
  const blog = catalog.blogs.find((each) => each.handle === handle);
  switch (room ?? "") {
    case "products":
      return resourceGid(
        "Product",
        catalog.products.find((each) => each.handle === handle),
      );
    case "collections":
      return resourceGid(
        "Collection",
        catalog.collections.find((each) => each.handle === handle),
      );
    case "pages":
      return resourceGid(
        "Page",
        catalog.pages.find((each) => each.handle === handle),
      );
    case "blogs":
      return article === undefined
        ? resourceGid("Blog", blog)
        : resourceGid(
            "Article",
            blog?.articles.find((each) => each.handle === article),
          );
    default:
      return null;
  }
}

function resourceGid(kind: string, found: { id: number } | undefined): string | null {
  return found === undefined ? null : gid(kind, found.id);
}
