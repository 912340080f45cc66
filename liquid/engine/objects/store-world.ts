import type {
  StoreCollection,
  StoreData,
  StoreMetafields,
  StorePolicy,
  StoreProduct,
} from "../store-data.ts";
import { liquidObject, withProperties } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { articleObject, blogObject, pageObject } from "./blog.ts";
import { collectionObject } from "./collection.ts";
import { imageObject } from "./image.ts";
import { linkListObject } from "./link-list.ts";
import { stableId } from "./stable-id.ts";
import { videoObject } from "./media.ts";
import { metafieldsObject } from "./metafield.ts";
import { metaobjectObject } from "./metaobject.ts";
import { productObject } from "./product.ts";

/** A shop's resources as template objects, each made once and only when something asks for it. */
export class StoreWorld {
  private readonly store: StoreData;
  private readonly currentPath: string;
  private readonly storedProducts: Map<string, StoreProduct>;
  private readonly made = new Map<string, LiquidObject | undefined>();

  constructor(store: StoreData, currentPath: string) {
    this.store = store;
    this.currentPath = currentPath;
    this.storedProducts = new Map(store.products.map((product) => [product.handle, product]));
  }

  product(handle: string): LiquidObject | undefined {
    return this.remember(`product ${handle}`, () => {
      const product = this.storedProducts.get(handle);
      return (
        product &&
        productObject(product, {
          collections: () => this.collectionsOf(handle),
          find: this.find,
          weightUnit: this.store.shop.weight_unit ?? "kg",
        })
      );
    });
  }

  collection(handle: string): LiquidObject | undefined {
    return this.remember(`collection ${handle}`, () => {
      const collection = this.store.collections.find((each) => each.handle === handle);
      if (collection) return this.filledCollection(collection);
      return handle === "all" ? this.allProductsCollection() : undefined;
    });
  }

  blog(handle: string): LiquidObject | undefined {
    return this.remember(`blog ${handle}`, () => {
      const blog = this.store.blogs.find((each) => each.handle === handle);
      const articles = blog?.articles.map((each) => this.article(`${handle}/${each.handle}`));
      return blog && blogObject(blog, present(articles ?? []), this.find);
    });
  }

  /** @param handle of the blog and the article, `news/opening`; the article's alone is found too. */
  article(handle: string): LiquidObject | undefined {
    return this.remember(`article ${handle}`, () => {
      for (const blog of this.store.blogs) {
        const article = blog.articles.find(
          (each) => `${blog.handle}/${each.handle}` === handle || each.handle === handle,
        );
        if (article) return articleObject(article, blog.handle, this.find);
      }
      return undefined;
    });
  }

  page(handle: string): LiquidObject | undefined {
    return this.remember(`page ${handle}`, () => {
      const page = this.store.pages.find((each) => each.handle === handle);
      return page && pageObject(page, this.find);
    });
  }

  linkList(handle: string): LiquidObject | undefined {
    return this.remember(`menu ${handle}`, () => {
      const menu = this.store.menus.find((each) => each.handle === handle);
      return (
        menu &&
        linkListObject(menu, {
          currentPath: this.currentPath,
          resourceAt: (path) => this.resourceAt(path),
        })
      );
    });
  }

  /** @param reference an id, an address, or `shopify://shop_images/<file>`. */
  image(reference: string): LiquidObject | undefined {
    return this.remember(`image ${reference}`, () => {
      const file = reference.replace(/^shopify:\/\/shop_images\//, "");
      const image = this.store.images.find(
        ({ id, src }) => id === reference || src === reference || fileName(src) === file,
      );
      return image && imageObject(image);
    });
  }

  video(reference: string): LiquidObject | undefined {
    return this.remember(`video ${reference}`, () => {
      const video = this.store.videos?.find(({ id }) => id === reference);
      return video && videoObject(video);
    });
  }

  policy(handle: string): LiquidObject | undefined {
    return this.remember(`policy ${handle}`, () => {
      const policy = this.store.shop.policies?.find((each) => each.handle === handle);
      return policy && policyObject(policy);
    });
  }

  /** Metafields whose references are this shop's resources. */
  metafields(fields: StoreMetafields | undefined): LiquidObject {
    return metafieldsObject(fields, this.find);
  }

  metaobject(type: string, handle: string): LiquidObject | undefined {
    return this.remember(`metaobject ${type}/${handle}`, () => {
      const found = this.store.metaobjects?.find(
        (each) => each.type === type && each.handle === handle,
      );
      return found && metaobjectObject(found, this);
    });
  }

  /** `metaobjects`: by type, then by handle. */
  metaobjects(): LiquidObject {
    const byType = Map.groupBy(this.store.metaobjects ?? [], ({ type }) => type);
    return Object.fromEntries(
      [...byType].map(([type, entries]) => {
        const handles = entries.map(({ handle }) => handle);
        const find = (handle: string) => this.metaobject(type, handle);
        const definition = byHandle("MetaobjectDefinition", handles, find);
        return [type, withProperties(definition, { values: handles.map(find) })];
      }),
    );
  }

  products(handles: readonly string[]): LiquidObject[] {
    return present(handles.map((handle) => this.product(handle)));
  }

  private collectionsOf(productHandle: string): LiquidObject[] {
    const containing = this.store.collections.filter(({ productHandles }) =>
      productHandles.includes(productHandle),
    );
    return present(containing.map(({ handle }) => this.collection(handle)));
  }

  private allProductsCollection(): LiquidObject {
    const productHandles = this.store.products.map(({ handle }) => handle);
    return this.filledCollection({
      id: 0,
      handle: "all",
      title: "Products",
      description: "",
      url: "/collections/all",
      image: null,
      productHandles,
    });
  }

  private filledCollection(collection: StoreCollection): LiquidObject {
    const stored = collection.productHandles.flatMap(
      (handle) => this.storedProducts.get(handle) ?? [],
    );
    return collectionObject(collection, {
      products: () => present(stored.map(({ handle }) => this.product(handle))),
      stored: () => stored,
      find: this.find,
    });
  }

  /** The resource at a storefront path: what a menu's link leads to. */
  private resourceAt(url: string): LiquidObject | undefined {
    const [path = ""] = url.split(/[?#]/);
    const [kind, handle, article] = path.split("/").filter((part) => part !== "");
    if (handle === undefined) return undefined;
    if (kind === "products") return this.product(handle);
    if (kind === "collections") return this.collection(handle);
    if (kind === "pages") return this.page(handle);
    if (kind === "policies") return this.policy(handle);
    if (kind !== "blogs") return undefined;
    return article === undefined ? this.blog(handle) : this.article(`${handle}/${article}`);
  }

  /** What a metafield's reference names. */
  private readonly find = (type: string, name: string): LiquidObject | undefined => {
    if (type === "product_reference") return this.product(name);
    if (type === "collection_reference") return this.collection(name);
    if (type === "page_reference") return this.page(name);
    if (type === "article_reference") return this.article(name);
    if (type === "variant_reference") return this.variant(name);
    return type === "file_reference" ? (this.image(name) ?? this.video(name)) : undefined;
  };

  private variant(id: string): LiquidObject | undefined {
    for (const { handle, variants } of this.store.products) {
      const place = variants.findIndex((variant) => String(variant.id) === id);
      const list = place === -1 ? undefined : this.product(handle)?.["variants"];
      if (Array.isArray(list)) return list[place];
    }
    return undefined;
  }

  private remember(key: string, make: () => LiquidObject | undefined): LiquidObject | undefined {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key);
  }
}

function policyObject({ handle, title, body }: StorePolicy): LiquidObject {
  return liquidObject(
    { name: "Policy", text: title },
    { id: String(stableId(handle)), title, body, url: `/policies/${handle}` },
  );
}

function fileName(src: string): string {
  return src.split("?")[0]?.split("/").at(-1) ?? src;
}

function present(objects: (LiquidObject | undefined)[]): LiquidObject[] {
  return objects.filter((object) => object !== undefined);
}

/** `collections`, `pages` and their like: read by handle, walked in order. */
export function byHandle(
  name: string,
  handles: string[],
  find: (handle: string) => LiquidObject | undefined,
): LiquidObject {
  const lazy = Object.fromEntries(handles.map((handle) => [handle, () => find(handle)]));
  const items = (): unknown[] => handles.map(find);
  return liquidObject({ name, items }, { size: handles.length }, lazy);
}
