import type {
  SeedArticle,
  SeedBlog,
  SeedImage,
  SeedProduct,
  SeedVideo,
} from "../seed/shop-seed.ts";
import { collectionFields } from "./collection-fields.ts";
import { connection } from "./connection.ts";
import { articleFields, blogFields, menuFields, pageFields } from "./content-fields.ts";
import { NotImplemented, type Call, type Fields } from "./fields.ts";
import { numberOf } from "./gid.ts";
import { mediaImageFields } from "./image-fields.ts";
import { metaobjectQueries } from "./metaobject-queries.ts";
import { plainText } from "./plain-text.ts";
import { productFields } from "./product-fields.ts";
import { searched } from "./search.ts";
import { shopFields } from "./shop-fields.ts";
import { videoFields } from "./video-fields.ts";

type Arguments = Record<string, unknown>;

/** Root fields that read the shop, its products and its content. */
export function catalogQueries(call: Call): Fields {
  return {
    shop: () => shopFields(call),
    shopBillingPreferences: () => ({ currency: call.shop.catalog.currencyCode }),
    ...productQueries(call),
    ...collectionQueries(call),
    ...contentQueries(call),
    ...metaobjectQueries(call),
  };
}

function productQueries(call: Call): Fields {
  const { products } = call.shop.catalog;
  const one = (found: SeedProduct | undefined) => (found ? productFields(call, found) : null);
  const byId = (id: unknown) => one(products.find((each) => each.id === numberOf("Product", id)));
  const byHandle = (handle: unknown) => one(products.find((each) => each.handle === handle));
  return {
    products: (args: Arguments) =>
      connection(
        args,
        orderedProducts(searched(products, args["query"], SEARCHABLE), args["sortKey"]),
        {
          key: ({ id }) => id,
          node: (product) => productFields(call, product),
          handled: ["query", "sortKey"],
        },
      ),
    productsCount: () => ({ count: products.length, precision: "EXACT" }),
    product: ({ id }: Arguments) => byId(id),
    productByHandle: ({ handle }: Arguments) => byHandle(handle),
    productByIdentifier: ({ identifier }: Arguments) => identified(identifier, byId, byHandle),
  };
}

function orderedProducts(products: SeedProduct[], sortKey: unknown): SeedProduct[] {
  switch (sortKey) {
    case "TITLE":
      return products.toSorted((a, b) => a.title.localeCompare(b.title, "en"));
    case "CREATED_AT":
    case "UPDATED_AT":
    case "PUBLISHED_AT":
      return products.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
    case "ID":
    case "RELEVANCE":
    case undefined:
      return products;
    default:
      throw new NotImplemented(`products in the order ${String(sortKey)}`);
  }
}

const SEARCHABLE = {
  fields: {
    id: ({ id }: SeedProduct) => String(id),
    title: ({ title }: SeedProduct) => title,
    handle: ({ handle }: SeedProduct) => handle,
    status: ({ status }: SeedProduct) => status,
    vendor: ({ vendor }: SeedProduct) => vendor,
    product_type: ({ productType }: SeedProduct) => productType,
    tag: ({ tags }: SeedProduct) => tags,
  },
  words: ({ title, vendor, productType, tags, descriptionHtml }: SeedProduct) =>
    [title, vendor, productType, ...tags, plainText(descriptionHtml)].join(" "),
};

function collectionQueries(call: Call): Fields {
  const { collections } = call.shop.catalog;
  const one = (found: (typeof collections)[number] | undefined) =>
    found ? collectionFields(call, found) : null;
  const byId = (id: unknown) =>
    one(collections.find((each) => each.id === numberOf("Collection", id)));
  const byHandle = (handle: unknown) => one(collections.find((each) => each.handle === handle));
  return {
    collections: (args: Arguments) =>
      connection(args, searched(collections, args["query"], TITLED), {
        key: ({ id }) => id,
        node: (each) => collectionFields(call, each),
        handled: ["query"],
      }),
    collection: ({ id }: Arguments) => byId(id),
    collectionByHandle: ({ handle }: Arguments) => byHandle(handle),
    collectionByIdentifier: ({ identifier }: Arguments) => identified(identifier, byId, byHandle),
  };
}

function contentQueries(call: Call): Fields {
  const { pages, blogs, menus, files, videos } = call.shop.catalog;
  const articles = blogs.flatMap((blog) => blog.articles.map((article) => ({ blog, article })));
  const page = (id: unknown) => pages.find((each) => each.id === numberOf("Page", id));
  const menu = (id: unknown) => menus.find((each) => each.id === numberOf("Menu", id));
  const blog = (id: unknown) => blogs.find((each) => each.id === numberOf("Blog", id));
  return {
    pages: (args: Arguments) =>
      connection(args, searched(pages, args["query"], TITLED), { ...listed, node: pageFields }),
    page: ({ id }: Arguments) => present(page(id), pageFields),
    blogs: (args: Arguments) =>
      connection(args, searched(blogs, args["query"], TITLED), {
        ...listed,
        node: (each) => blogFields(call, each),
      }),
    blog: ({ id }: Arguments) => present(blog(id), (each) => blogFields(call, each)),
    articles: (args: Arguments) =>
      connection(args, searched(articles, args["query"], ARTICLES), {
        key: ({ article }) => article.id,
        node: (each) => articleFields(call, each.blog, each.article),
        handled: ["query"],
      }),
    article: ({ id }: Arguments) =>
      present(
        articles.find(({ article }) => article.id === numberOf("Article", id)),
        (each) => articleFields(call, each.blog, each.article),
      ),
    menus: (args: Arguments) =>
      connection(args, searched(menus, args["query"], TITLED), {
        ...listed,
        node: (each) => menuFields(call, each),
      }),
    menu: ({ id }: Arguments) => present(menu(id), (each) => menuFields(call, each)),
    files: (args: Arguments) =>
      connection(args, searched<Uploaded>([...files, ...videos], args["query"], FILES), {
        ...listed,
        node: (each) => ("poster" in each ? videoFields(call, each) : mediaImageFields(call, each)),
      }),
  };
}

const listed = { key: ({ id }: { id: number }) => id, handled: ["query"] };

type Titled = { id: number; title: string; handle: string };

const TITLED = {
  fields: {
    id: ({ id }: Titled) => String(id),
    title: ({ title }: Titled) => title,
    handle: ({ handle }: Titled) => handle,
  },
  words: ({ title }: Titled) => title,
};

type Posted = { blog: SeedBlog; article: SeedArticle };

const ARTICLES = {
  fields: {
    id: ({ article }: Posted) => String(article.id),
    title: ({ article }: Posted) => article.title,
    handle: ({ article }: Posted) => article.handle,
    blog_id: ({ blog }: Posted) => String(blog.id),
    blog_title: ({ blog }: Posted) => blog.title,
    tag: ({ article }: Posted) => article.tags,
  },
  words: ({ article }: Posted) => `${article.title} ${plainText(article.bodyHtml)}`,
};

type Uploaded = SeedImage | SeedVideo;

const FILES = {
  fields: {
    id: ({ id }: Uploaded) => String(id),
    filename: ({ path }: Uploaded) => path.split("/").at(-1) ?? "",
    media_type: (file: Uploaded) => ("poster" in file ? "video" : "image"),
    status: () => "ready",
  },
  words: ({ path, alt }: Uploaded) => `${path} ${alt}`,
};

function present<Item>(found: Item | undefined, node: (item: Item) => Fields): Fields | null {
  return found === undefined ? null : node(found);
}

function identified(
  identifier: unknown,
  byId: (id: unknown) => Fields | null,
  byHandle: (handle: unknown) => Fields | null,
): Fields | null {
  if (typeof identifier !== "object" || identifier === null) return null;
  if ("id" in identifier) return byId(identifier.id);
  return "handle" in identifier ? byHandle(identifier.handle) : null;
}
