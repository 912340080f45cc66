import { textOf } from "../../source/json-node.ts";
import { schemaParts } from "../../source/schema-parts.ts";
import { readSettings } from "../../source/setting-reads.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const FREE_TEXT = new Set(["html", "inline_richtext", "liquid", "richtext", "text", "textarea"]);

export const freeTextInStyle: Rule = {
  code: "FreeTextInStyle",
  severity: "warning",
  detail: "Only range, select, checkbox and color values may reach CSS.",
  check(source) {
    const scopes = schemaParts(source)?.scopes ?? [];
    const freeTexts = new Set(
      scopes.flatMap(({ block, settings }) =>
        settings
          .filter((setting) => FREE_TEXT.has(textOf(setting, "type") ?? ""))
          .map(
            (setting) => `${block === undefined ? "section" : "block"}.${textOf(setting, "id")}`,
          ),
      ),
    );
    const isInStyle = (at: number) =>
      source.styles.some(({ start, text }) => start <= at && at < start + text.length);
    return readSettings(source)
      .reads.filter(({ scope, id, start }) => freeTexts.has(`${scope}.${id}`) && isInStyle(start))
      .map((read) =>
        problemAt(source, read, {
          code: this.code,
          severity: "warning",
          message: "A typed text can break the styles. Use a slider, a choice or a color here.",
        }),
      );
  },
};
