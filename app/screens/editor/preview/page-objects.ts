const WITHOUT_LIQUID =
  /{%-?\s*(schema|stylesheet|javascript|comment|doc|raw)\s*-?%}[\s\S]*?{%-?\s*end\1\s*-?%}/g;
const LIQUID = /{[{%]([\s\S]*?)[}%]}/g;

/** What a page is about, and who looks at it: what a section can read beyond its own settings. */
export const PAGE_OBJECTS = [
  "product",
  "collection",
  "article",
  "blog",
  "page",
  "cart",
  "customer",
  "search",
] as const;

export type PageObject = (typeof PAGE_OBJECTS)[number];

/** Those that the section reads, in the order in which they are offered. */
export function usedPageObjects(code: string): PageObject[] {
  const markup = liquidOf(code);
  return PAGE_OBJECTS.filter((name) => reads(markup, name));
}

/** Liquid alone, without texts. */
function liquidOf(code: string): string {
  return [...code.replaceAll(WITHOUT_LIQUID, "").matchAll(LIQUID)]
    .map(([, inner = ""]) => inner.replaceAll(/"[^"]*"|'[^']*'/g, '""'))
    .join("\n");
}

/** One that is chosen in a setting does not count, nor a variable of that name. */
function reads(markup: string, name: PageObject): boolean {
  const isVariable = new RegExp(`\\b(?:assign|for|capture)\\s+${name}\\b`).test(markup);
  return !isVariable && new RegExp(`(?<![\\w.-])${name}(?![\\w:=-])`).test(markup);
}
