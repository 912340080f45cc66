import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";

/** A theme's page or section group that shows a section's file. */
export type PageWithFile = {
  /** `templates/index.json` */
  templateName: string;
  /** As merchants know it: “Home page”. */
  pageName: string;
};

const TEMPLATES = ["templates/*.json", "sections/*.json"];
/** Shopify may begin a template with a comment. */
const COMMENT = /^\s*\/\*[\s\S]*?\*\//;

/** Where in the theme section files stand now, by file: the pages that lose it when the file goes. */
export async function pagesWithFile(
  { shopify }: { shopify: Pick<ShopifyAdmin, "readThemeFiles"> },
  themeId: string,
  fileNames: string[],
): Promise<Map<string, PageWithFile[]>> {
  const files = await shopify.readThemeFiles(themeId, TEMPLATES);
  const templates = files.map(({ fileName, body }) => ({
    page: { templateName: fileName, pageName: pageNameOf(fileName) },
    types: body === null ? [] : typesOf(body),
  }));
  const pagesOf = (fileName: string) => {
    const type = fileName.replace(/^sections\//, "").replace(/\.liquid$/, "");
    return templates.filter(({ types }) => types.includes(type)).map(({ page }) => page);
  };
  return new Map(fileNames.map((fileName) => [fileName, pagesOf(fileName)]));
}

function typesOf(template: NonNullable<ThemeFile["body"]>): unknown[] {
  try {
    const parsed: unknown = JSON.parse(template.replace(COMMENT, ""));
    const sections = memberOf(parsed, "sections");
    return typeof sections === "object" && sections !== null
      ? Object.values(sections).map((section) => memberOf(section, "type"))
      : [];
  } catch {
    // What is no template shows no section.
    return [];
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

const PAGES: Record<string, string> = {
  index: "Home page",
  product: "Product pages",
  collection: "Collection pages",
  "list-collections": "List of collections",
  page: "Pages",
  blog: "Blogs",
  article: "Blog posts",
  cart: "Cart",
  search: "Search",
  "404": "404 page",
  password: "Password page",
};

/** “Product pages (gift)” for `templates/product.gift.json`. */
function pageNameOf(templateName: string): string {
  const path = templateName.replace(/^(templates|sections)\//, "").replace(/\.json$/, "");
  if (templateName.startsWith("sections/")) return capitalised(path.replaceAll("-", " "));
  const [kind = "", ...rest] = path.split(".");
  const page = PAGES[kind] ?? capitalised(kind.replaceAll(/[-_/]/g, " "));
  return rest.length === 0 ? page : `${page} (${rest.join(".")})`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
