import { textOf } from "../../source/json-node.ts";
import { schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Names and titles of what the merchant sells, as the merchant typed them. */
const BARE_TITLE =
  /^\s*(?!section\.|block\.|form\.|settings\.)[A-Za-z_]\w*(?:\.\w+|\[[\w.]+\])*\.(?:title|vendor)(\s*)$/;
const BARE_SETTING = /^\s*(section|block)\.settings\.([\w-]+)(\s*)$/;

export const unescapedText: Rule = {
  code: "UnescapedText",
  severity: "warning",
  detail:
    "text and textarea settings and titles are not escaped by Shopify; richtext and inline_richtext are markup already.",
  check(source) {
    const scopes = schemaParts(source)?.scopes ?? [];
    const plainTexts = new Set(
      scopes.flatMap(({ block, settings }) =>
        settings
          .filter((setting) => ["text", "textarea"].includes(textOf(setting, "type") ?? ""))
          .map(
            (setting) => `${block === undefined ? "section" : "block"}.${textOf(setting, "id")}`,
          ),
      ),
    );
    return source.tokens.flatMap((token) => {
      const blanks = token.kind === "output" ? blanksAfter(token.markup, plainTexts) : undefined;
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
function blanksAfter(markup: string, plainTexts: ReadonlySet<string>): number | undefined {
  const title = BARE_TITLE.exec(markup);
  if (title !== null) return title[1]?.length;
  const setting = BARE_SETTING.exec(markup);
  if (setting === null || !plainTexts.has(`${setting[1]}.${setting[2]}`)) return undefined;
  return setting[3]?.length;
}
