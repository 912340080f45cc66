import type { LiquidToken } from "./liquid-tokens.ts";
import type { SectionSource } from "./section-source.ts";

/** Objects of one kind of page: a section that reads them without having set them may be part of a template. */
const PAGE_OBJECT =
  /(?<![\w.'"-])(article|blog|cart|collection|collections|customer|gift_card|order|page|product|recommendations|search)\s*\./g;
const DECLARED = /^\s*([\w-]+)\s*(?:=|\s+in\b)/;
const SNIPPET = /^\s*["']/;
const OF_THEME = /["']\s*\|\s*(?:asset_url|inline_asset_content|t|translate)\b/;
const OF_SHOPIFY = /["']shopify\./;

/** True when the theme places the section itself: it uses the theme's own files or texts, or the page's object. */
export function isPartOfTheme({ tokens }: Pick<SectionSource, "tokens">): boolean {
  const own = new Set(tokens.flatMap(declaredName));
  return tokens.some(({ name, markup }) => {
    if ((name === "render" || name === "include") && SNIPPET.test(markup)) return true;
    if (OF_THEME.test(markup) && !OF_SHOPIFY.test(markup)) return true;
    return [...markup.matchAll(PAGE_OBJECT)].some(([, object = ""]) => !own.has(object));
  });
}

/** A variable that the code sets itself, by `assign` or as the one of a loop. */
function declaredName({ name, markup }: LiquidToken): string[] {
  const declares = name === "assign" || name === "for" || name === "tablerow";
  const variable = declares ? DECLARED.exec(markup)?.[1] : undefined;
  return variable === undefined ? [] : [variable];
}
