import { textOf } from "../../source/json-node.ts";
import { schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const BARE_SETTING = /^\s*(section|block)\.settings\.([\w-]+)(\s*)$/;

export const unescapedText: Rule = {
  code: "UnescapedText",
  severity: "warning",
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
      const match = token.kind === "output" ? BARE_SETTING.exec(token.markup) : null;
      if (match === null || !plainTexts.has(`${match[1]}.${match[2]}`)) return [];
      const at = token.markupStart + match[0].length - (match[3] ?? "").length;
      return problemAt(source, token, {
        code: this.code,
        severity: "warning",
        message: `A "&" or "<" in this text breaks the page. Print it with "| escape".`,
        fix: { start: at, end: at, text: " | escape" },
      });
    });
  },
};
