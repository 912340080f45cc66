import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import { parseThemeJson } from "#liquid/schema/theme-json.ts";
import { typeOfFile } from "./look-at-page.ts";
import { pageOfFile } from "./page-name.ts";

/** A theme's page or section group that shows a section's file. */
export type PageWithFile = {
  /** `templates/index.json` */
  templateName: string;
  /** As merchants know it: “Home page”. */
  pageName: string;
};

const TEMPLATES = ["templates/*.json", "sections/*.json"];

/** Where in the theme section files stand now, by file: the pages that lose it when the file goes. */
export async function pagesWithFile(
  { shopify }: { shopify: Pick<ShopifyAdmin, "readThemeFiles"> },
  themeId: string,
  fileNames: string[],
): Promise<Map<string, PageWithFile[]>> {
  const files = await shopify.readThemeFiles(themeId, TEMPLATES);
  const templates = files.map(({ fileName, body }) => ({
    page: { templateName: fileName, pageName: pageNameOf(fileName) },
    types: typesOf(body),
  }));
  const pagesOf = (fileName: string) => {
    const type = typeOfFile(fileName);
    return templates.filter(({ types }) => types.includes(type)).map(({ page }) => page);
  };
  return new Map(fileNames.map((fileName) => [fileName, pagesOf(fileName)]));
}

/** What is no template shows no section. */
function typesOf(template: ThemeFile["body"]): unknown[] {
  const sections = memberOf(parseThemeJson(template), "sections");
  return typeof sections === "object" && sections !== null
    ? Object.values(sections).map((section) => memberOf(section, "type"))
    : [];
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** A page template's name, or a section group's. */
function pageNameOf(templateName: string): string {
  const page = pageOfFile(templateName);
  if (page !== null) return page.name;
  const words = templateName
    .replace(/^\w+\//, "")
    .replace(/\.json$/, "")
    .replaceAll("-", " ");
  return capitalised(words);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
