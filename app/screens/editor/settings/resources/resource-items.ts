import type { ResourceReference } from "#domain/shops/resources.ts";
import type { StoreImage, StoreMetaobject, StoreResources } from "#liquid/engine/store-data.ts";
import type { ResourceKind } from "#liquid/schema/setting-types.ts";

/** One thing of the shop as a list or a field shows it. */
export type ResourceItem = {
  key: string;
  title: string;
  detail: string;
  picture: { src: string; alt: string } | null;
};

type Named = { handle: string; title: string };

const ITEMS: Record<ResourceKind, (resources: StoreResources) => ResourceItem[]> = {
  product: ({ products = [] }) =>
    products.map(({ images, ...product }) => ({
      ...named(product),
      detail: product.available ? product.vendor : "Sold out",
      picture: images[0] ?? null,
    })),
  collection: ({ collections = [] }) =>
    collections.map((collection) => ({
      ...named(collection),
      detail: count(collection.productHandles.length, "product"),
      picture: collection.image,
    })),
  page: ({ pages = [] }) => pages.map(named),
  blog: ({ blogs = [] }) =>
    blogs.map((blog) => ({ ...named(blog), detail: count(blog.articles.length, "article") })),
  article: ({ blogs = [] }) =>
    blogs.flatMap((blog) =>
      blog.articles.map(({ handle, title, author, image }) => ({
        key: `${blog.handle}/${handle}`,
        title,
        detail: [blog.title, author].filter(Boolean).join(", "),
        picture: image,
      })),
    ),
  menu: ({ menus = [] }) =>
    menus.map((menu) => ({ ...named(menu), detail: count(menu.links.length, "link") })),
  image: ({ images = [] }) => images.map(imageItem),
  video: ({ videos = [] }) =>
    videos.map(({ id, alt, preview_image: poster, sources }) => ({
      key: id,
      title: alt || fileName(sources[0]?.url ?? id),
      detail: fileName(sources[0]?.url ?? ""),
      picture: poster,
    })),
  metaobject: ({ metaobjects = [] }) => metaobjects.map(metaobjectItem),
};

export function resourceItems(
  kind: ResourceKind,
  resources: StoreResources,
  metaobjectType = "",
): ResourceItem[] {
  const ofType = resources.metaobjects?.filter(({ type }) => type === metaobjectType) ?? [];
  return ITEMS[kind](kind === "metaobject" ? { metaobjects: ofType } : resources);
}

/** Liquid makes this collection where the shop has none of its own. */
const ALL_PRODUCTS: ResourceItem = {
  key: "all",
  title: "All products",
  detail: "",
  picture: null,
};

/** Pictures are named by their file, and by their id or address in older values. */
export function findItem(
  resources: StoreResources,
  { kind, key, metaobjectType }: ResourceReference,
): ResourceItem | undefined {
  if (kind === "image") {
    const image = resources.images?.find(
      ({ id, src }) => fileName(src) === key || id === key || src === key,
    );
    return image && imageItem(image);
  }
  const found = resourceItems(kind, resources, metaobjectType).find((item) => item.key === key);
  return found ?? (kind === "collection" && key === "all" ? ALL_PRODUCTS : undefined);
}

function named({ handle, title }: Named): ResourceItem {
  return { key: handle, title, detail: "", picture: null };
}

function imageItem(image: StoreImage): ResourceItem {
  const file = fileName(image.src);
  return { key: file, title: image.alt || file, detail: file, picture: image };
}

function metaobjectItem({ handle, display_name: title, fields }: StoreMetaobject): ResourceItem {
  const image = fields
    .flatMap(({ references = [] }) => references)
    .find((reference) => reference.kind === "image");
  return { key: handle, title, detail: handle, picture: image?.image ?? null };
}

function fileName(address: string): string {
  return address.split("?")[0]?.split("/").at(-1) ?? address;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
