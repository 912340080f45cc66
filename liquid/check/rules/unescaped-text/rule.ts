import { isAlways, schemaParts, typesByRead } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Names and titles of what the merchant sells, as the merchant typed them; those of pages of a list are markup. */
const BARE_TITLE =
  /^\s*(?!section\.|block\.|form\.|settings\.|paginate\.|part\.)[A-Za-z_]\w*(?:\.\w+|\[[\w.]+\])*\.(?:title|vendor)(\s*)$/;
const BARE_SETTING = /^\s*(section|block)\.settings\.([\w-]+)(\s*)$/;

const PLAIN_TYPES = new Set(["text", "textarea"]);
const NO_TYPES: ReadonlyMap<string, ReadonlySet<string>> = new Map();

export const unescapedText: Rule = {
  code: "UnescapedText",
  severity: "warning",
  detail:
    "text and textarea settings and titles are not escaped by Shopify; richtext and inline_richtext are markup already.",
  check(source) {
    const parts = schemaParts(source);
    const types = parts === undefined ? NO_TYPES : typesByRead(parts);
    return source.tokens.flatMap((token) => {
      const blanks = token.kind === "output" ? blanksAfter(token.markup, types) : undefined;
      if (blanks === undefined) return [];
      const at = token.markupStart + token.markup.length - blanks;
      return problemAt(source, token, {
        code: this.code,
        severity: "warning",
        message: `A "&" or "<" in this text breaks the page. Print it with "| escape".`,
        fix: { start: at, end: at, text: " | escape" },
      });
    });
  },
};

/** How many blanks follow a text that is printed as it is; undefined for anything else. */
function blanksAfter(
  markup: string,
  types: ReadonlyMap<string, ReadonlySet<string>>,
): number | undefined {
  const title = BARE_TITLE.exec(markup);
  if (title !== null) return title[1]?.length;
  const setting = BARE_SETTING.exec(markup);
  const [, scope, id, blanks] = setting ?? [];
  return isAlways(types, `${scope}.${id}`, PLAIN_TYPES) ? blanks?.length : undefined;
}
