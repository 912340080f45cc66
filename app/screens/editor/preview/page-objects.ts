const WITHOUT_LIQUID =
  /{%-?\s*(schema|stylesheet|javascript|comment|doc|raw)\s*-?%}[\s\S]*?{%-?\s*end\1\s*-?%}/g;
const LIQUID = /{[{%]([\s\S]*?)[}%]}/g;

export type PageObject = "product" | "collection";

/**
 * Whether a section reads the product or the collection of the page that it stands on.
 *
 * One that is chosen in a setting does not count, nor a variable of that name.
 */
export function usesPageObject(code: string, name: PageObject): boolean {
  const markup = [...code.replaceAll(WITHOUT_LIQUID, "").matchAll(LIQUID)]
    .map(([, inner = ""]) => inner.replaceAll(/"[^"]*"|'[^']*'/g, '""'))
    .join("\n");
  const isVariable = new RegExp(`\\b(?:assign|for|capture)\\s+${name}\\b`).test(markup);
  return !isVariable && new RegExp(`(?<![\\w.-])${name}(?![\\w:=-])`).test(markup);
}
