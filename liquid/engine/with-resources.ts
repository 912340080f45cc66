import type { StoreData, StoreResources } from "./store-data.ts";

/** Store data with more of the shop's resources in it; what is there already is replaced by the newer. */
export function withResources<Store extends StoreData | StoreResources>(
  store: Store,
  more: StoreResources,
): Store {
  const handle = (each: { handle: string }) => each.handle;
  const id = (each: { id: string }) => each.id;
  return {
    ...store,
    ...(more.products && { products: joined(store.products, more.products, handle) }),
    ...(more.collections && { collections: joined(store.collections, more.collections, handle) }),
    ...(more.pages && { pages: joined(store.pages, more.pages, handle) }),
    ...(more.menus && { menus: joined(store.menus, more.menus, handle) }),
    ...(more.images && { images: joined(store.images, more.images, id) }),
    ...(more.videos && { videos: joined(store.videos, more.videos, id) }),
    ...(more.metaobjects && {
      metaobjects: joined(store.metaobjects, more.metaobjects, typeAndHandle),
    }),
    ...(more.blogs && { blogs: joinedBlogs(store.blogs ?? [], more.blogs) }),
  };
}

/** An article may come in a blog that has no other: the articles that are known stay. */
function joinedBlogs(known: StoreData["blogs"], more: StoreData["blogs"]): StoreData["blogs"] {
  const blogs = new Map(known.map((blog) => [blog.handle, blog]));
  for (const blog of more) {
    const articles = blogs.get(blog.handle)?.articles ?? [];
    blogs.set(blog.handle, {
      ...blog,
      articles: joined(articles, blog.articles, ({ handle }) => handle),
    });
  }
  return [...blogs.values()];
}

const typeAndHandle = ({ type, handle }: { type: string; handle: string }) => `${type}/${handle}`;

function joined<Item>(
  known: Item[] | undefined,
  more: Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const items = new Map((known ?? []).map((item) => [keyOf(item), item]));
  for (const item of more) items.set(keyOf(item), item);
  return [...items.values()];
}
