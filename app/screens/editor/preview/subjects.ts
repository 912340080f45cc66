import { sampleProducts, withSamples } from "#app/ui/section-preview/sample-store.ts";
import type { PreviewInput } from "#app/ui/section-preview/messages.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { PageObject } from "./page-objects.ts";

/** What the section is shown with, as far as the merchant chose. */
export type Subjects = Partial<Record<PageObject, string>>;

export type Choice = { value: string; label: string };
export type Choices = { own: Choice[]; samples: Choice[] };

const VISITS = {
  cart: [
    { value: "empty", label: "Empty cart" },
    { value: "filled", label: "Cart with items" },
  ],
  customer: [
    { value: "out", label: "Not signed in" },
    { value: "in", label: "Signed in" },
  ],
  search: [
    { value: "found", label: "Search with results" },
    { value: "nothing", label: "Search without results" },
    { value: "none", label: "Before a search" },
  ],
} as const satisfies Partial<Record<PageObject, Choice[]>>;

/** The shop's own first; samples for what it has none of, and of products the difficult ones. */
export function choicesOf(name: PageObject, store: StoreData): Choices {
  if (name === "cart" || name === "customer" || name === "search")
    return { own: [...VISITS[name]], samples: [] };
  const own = listOf(name, store);
  if (name === "product") return { own, samples: named(sampleProducts(store)) };
  if (own.length > 0) return { own, samples: [] };
  const samples = listOf(name, withSamples(store));
  return { own, samples };
}

function listOf(
  name: Exclude<PageObject, "cart" | "customer" | "search">,
  store: StoreData,
): Choice[] {
  switch (name) {
    case "product":
      return named(store.products);
    case "collection":
      return named(store.collections);
    case "page":
      return named(store.pages);
    case "blog":
      return named(store.blogs);
    case "article":
      return store.blogs.flatMap((blog) =>
        blog.articles.map(({ handle, title }) => ({
          value: `${blog.handle}/${handle}`,
          label: title,
        })),
      );
  }
}

function named(list: { handle: string; title: string }[]): Choice[] {
  return list.map(({ handle, title }) => ({ value: handle, label: title }));
}

/** What was chosen, where it still is there; else the first. */
export function chosenOf(name: PageObject, store: StoreData, chosen: Subjects): string | undefined {
  const { own, samples } = choicesOf(name, store);
  const all = [...own, ...samples];
  return (all.find(({ value }) => value === chosen[name]) ?? all[0])?.value;
}

type Shown = Pick<PreviewInput, "shownWith" | "visitor" | "pageType">;

/** The page that the section stands on, and its visitor, as far as the section asks for them. */
export function shownPage(names: PageObject[], store: StoreData, chosen: Subjects): Shown {
  const value = (name: PageObject) =>
    names.includes(name) ? chosenOf(name, store, chosen) : undefined;
  const [product, collection, article, blog, page] = (
    ["product", "collection", "article", "blog", "page"] as const
  ).map(value);
  const first = names.find((name) => name !== "customer");
  return {
    shownWith: {
      ...(product ? { product } : {}),
      ...(collection ? { collection } : {}),
      ...(article ? { article } : {}),
      ...(blog ? { blog } : {}),
      ...(page ? { page } : {}),
    },
    visitor: visitorOf(value, store),
    ...(first ? { pageType: first } : {}),
  };
}

const CUSTOMER = {
  firstName: "Ana",
  lastName: "Sample",
  email: "ana@example.com",
  ordersCount: 3,
};

function visitorOf(
  value: (name: PageObject) => string | undefined,
  { products }: StoreData,
): NonNullable<PreviewInput["visitor"]> {
  const search = value("search");
  const [word = "product"] = products[0]?.title.split(/\s+/) ?? [];
  return {
    ...(value("cart") === "filled"
      ? {
          cart: products
            .slice(0, 2)
            .map(({ handle }, index) => ({ product: handle, quantity: index + 1 })),
        }
      : {}),
    ...(value("customer") === "in" ? { customer: CUSTOMER } : {}),
    ...(search === "found" ? { search: word } : {}),
    ...(search === "nothing" ? { search: "zzz" } : {}),
  };
}
