import { unusable } from "./unusable-page.ts";

/** A template that pages of a kind are made with. */
export type PageTemplate = {
  /** `product.special`, as the theme editor's address names it. */
  template: string;
  /** `templates/product.special.json` */
  fileName: string;
  /** `product`, as a section's `enabled_on` names it. */
  pageType: string;
  /** In the merchant's words: Product page “special”. */
  name: string;
};

const TEMPLATE = /^(?:(customers|metaobject)\/)?([a-z0-9_-]+)(?:\.([\w.-]+))?$/;

/** In the order of a list: what most merchants look for first. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["index", "Home page"],
  ["product", "Product page"],
  ["collection", "Collection page"],
  ["list-collections", "List of collections"],
  ["page", "Page"],
  ["blog", "Blog"],
  ["article", "Blog post"],
  ["cart", "Cart"],
  ["search", "Search results"],
  ["404", "Not found page"],
  ["password", "Password page"],
  ["policy", "Policy page"],
  ["gift_card", "Gift card page"],
  ["customers/account", "Customer account"],
  ["customers/activate_account", "Account activation"],
  ["customers/addresses", "Customer addresses"],
  ["customers/login", "Customer login"],
  ["customers/order", "Customer order"],
  ["customers/register", "Customer registration"],
  ["customers/reset_password", "Password reset"],
]);

/** @returns null for a name that no template can have. */
export function pageTemplate(template: string): PageTemplate | null {
  const [, folder, base = "", suffix] = TEMPLATE.exec(template) ?? [];
  if (base === "") return null;
  const fileName = `templates/${template}.json`;
  if (folder === "metaobject")
    return { template, fileName, pageType: "metaobject", name: `Metaobject page “${base}”` };
  const pageType = folder === undefined ? base : `${folder}/${base}`;
  const kind = KINDS.get(pageType) ?? `Page “${pageType}”`;
  const name = suffix === undefined ? kind : `${kind} “${suffix}”`;
  return { template, fileName, pageType, name };
}

/** The template of a file; null for another file. */
export function pageOfFile(fileName: string): PageTemplate | null {
  const [, template] = /^templates\/(.+)\.json$/.exec(fileName) ?? [];
  return template === undefined ? null : pageTemplate(template);
}

/** A template that changes another one for a market, such as `index.context.ca`. */
export function contextRefusal({ template }: PageTemplate) {
  return /\.context\./.test(template) ? unusable("for-one-market") : null;
}

/** Home page first, then what most merchants look for. */
export function byImportance(a: PageTemplate, b: PageTemplate): number {
  return rank(a) - rank(b) || a.template.localeCompare(b.template);
}

function rank({ pageType }: PageTemplate): number {
  const place = [...KINDS.keys()].indexOf(pageType);
  return place === -1 ? KINDS.size : place;
}
