import type { StoreData } from "../store-data.ts";
import { liquidObject, withProperties } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { articleObject, blogObject, pageObject } from "./blog.ts";
import { collectionObject } from "./collection.ts";
import { imageObject, videoObject } from "./image.ts";
import { linkListObject } from "./link-list.ts";
import { metaobjectObject } from "./metaobject.ts";
import { productObject } from "./product.ts";

/** A shop's resources as template objects, each made once and only when something asks for it. */
export class StoreWorld {
  private readonly store: StoreData;
  private readonly currentPath: string;
  private readonly made = new Map<string, LiquidObject | undefined>();

  constructor(store: StoreData, currentPath: string) {
    this.store = store;
    this.currentPath = currentPath;
  }

  product(handle: string): LiquidObject | undefined {
    return this.remember(`product ${handle}`, () => {
      const product = this.store.products.find((each) => each.handle === handle);
      return product && productObject(product, () => this.collectionsOf(handle));
    });
  }

  collection(handle: string): LiquidObject | undefined {
    return this.remember(`collection ${handle}`, () => {
      const collection = this.store.collections.find((each) => each.handle === handle);
      if (collection)
        return collectionObject(collection, () => this.products(collection.productHandles));
      return handle === "all" ? this.allProductsCollection() : undefined;
    });
  }

  blog(handle: string): LiquidObject | undefined {
    return this.remember(`blog ${handle}`, () => {
      const blog = this.store.blogs.find((each) => each.handle === handle);
      const articles = blog?.articles.map((each) => this.article(`${handle}/${each.handle}`));
      return blog && blogObject(blog, present(articles ?? []));
    });
  }

  /** @param handle of the blog and the article, `news/opening`; the article's alone is found too. */
  article(handle: string): LiquidObject | undefined {
    return this.remember(`article ${handle}`, () => {
      for (const blog of this.store.blogs) {
        const article = blog.articles.find(
          (each) => `${blog.handle}/${each.handle}` === handle || each.handle === handle,
        );
        if (article) return articleObject(article, blog.handle);
      }
      return undefined;
    });
  }

  page(handle: string): LiquidObject | undefined {
    return this.remember(`page ${handle}`, () => {
      const page = this.store.pages.find((each) => each.handle === handle);
      return page && pageObject(page);
    });
  }

  linkList(handle: string): LiquidObject | undefined {
    return this.remember(`menu ${handle}`, () => {
      const menu = this.store.menus.find((each) => each.handle === handle);
      return menu && linkListObject(menu, this.currentPath);
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
    return collectionObject(
      {
        id: 0,
        handle: "all",
        title: "Products",
        description: "",
        url: "/collections/all",
        image: null,
        productHandles,
      },
      () => this.products(productHandles),
    );
  }

  private remember(key: string, make: () => LiquidObject | undefined): LiquidObject | undefined {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key);
  }
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
