import { attributeFinder } from "../../source/attribute-at.ts";
import { isAlways, schemaParts, typesByRead } from "../../source/schema-parts.ts";
import { MARKUP_TYPES } from "../../source/setting-types.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const SETTING = /^\s*(section|block)\.settings\.([\w-]+)(\s*\|\s*escape(?:_once)?\b)?([\s\S]*)$/;

export const escapedMarkup: Rule = {
  code: "EscapedMarkup",
  severity: "warning",
  detail:
    "richtext and inline_richtext are markup: never escaped in text, always strip_html and escape in an attribute.",
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    const types = typesByRead(parts);
    const attributeAt = attributeFinder(source);
    return source.tokens.flatMap((token) => {
      const match = token.kind === "output" ? SETTING.exec(token.markup) : null;
      const [, scope, id, escape, rest = ""] = match ?? [];
      if (!isAlways(types, `${scope}.${id}`, MARKUP_TYPES)) return [];
      if (attributeAt(token.start) !== undefined) {
        if (/strip_html|image_url/.test(rest)) return [];
        const message =
          "Bold words and links of this text would break the attribute. Strip the markup first.";
        return problemAt(source, token, { code: this.code, severity: "warning", message });
      }
      if (escape === undefined) return [];
      const start = token.markupStart + token.markup.indexOf(escape);
      return problemAt(source, token, {
        code: this.code,
        severity: "warning",
        message: "Shoppers would see the formatting as code. Print this text as it is.",
        fix: { start, end: start + escape.length, text: "" },
      });
    });
  },
};
