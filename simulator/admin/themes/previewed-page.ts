import type { StoreData } from "#liquid/engine/store-data.ts";
import type { SimulatedShop, Theme } from "../../state.ts";
import { storefrontRoute } from "../../storefront/storefront-route.ts";

/** A page that the theme editor shows: its address on the storefront, and the template that it is made of. */
export type PreviewedPage = { path: string; template: string };

const NAMES = new Map([
  ["index", "Home page"],
  ["product", "Products"],
  ["collection", "Collections"],
  ["list-collections", "List of collections"],
  ["page", "Pages"],
  ["blog", "Blogs"],
  ["article", "Blog posts"],
  ["cart", "Cart"],
  ["search", "Search"],
  ["404", "Page not found"],
]);

/** What the merchant calls a template. */
export function templateName(template: string): string {
  return NAMES.get(template) ?? template;
}

/** The page that the editor's address means: `previewPath`, or one of the wanted template's pages. */
export function previewedPage(
  shop: SimulatedShop,
  data: StoreData,
  { searchParams }: URL,
): PreviewedPage {
  const wanted = searchParams.get("previewPath");
  const path =
    wanted?.startsWith("/") && !wanted.startsWith("//")
      ? wanted
      : (pathOf(shop, searchParams.get("template") ?? "index") ?? "/");
  const { pathname } = new URL(path, "http://storefront");
  return { path, template: storefrontRoute(pathname, data)?.template ?? "404" };
}

/** The JSON templates of the theme that the store has a page for. */
export function shownTemplates(shop: SimulatedShop, theme: Theme): string[] {
  return [...NAMES.keys()].filter(
    (template) =>
      Object.hasOwn(theme.files, `templates/${template}.json`) &&
      pathOf(shop, template) !== undefined,
  );
}

function pathOf({ catalog }: SimulatedShop, template: string): string | undefined {
  const [blog] = catalog.blogs;
  const product = catalog.products.find(({ status }) => status === "ACTIVE");
  const paths: Record<string, string | undefined> = {
    index: "/",
    product: pathTo("products", product),
    collection: pathTo("collections", catalog.collections[0]),
    page: pathTo("pages", catalog.pages[0]),
    blog: pathTo("blogs", blog),
    article: blog && pathTo(`blogs/${blog.handle}`, blog.articles[0]),
    "list-collections": "/collections",
    cart: "/cart",
    search: "/search",
    "404": "/page-not-found",
  };
  return Object.hasOwn(paths, template) ? paths[template] : undefined;
}

function pathTo(folder: string, found: { handle: string } | undefined): string | undefined {
  return found === undefined ? undefined : `/${folder}/${found.handle}`;
}
