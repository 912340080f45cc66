import { isForeignBlock, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const blockAttributes: Rule = {
  code: "BlockAttributes",
  severity: "warning",
  detail:
    "{{ block.shopify_attributes }} stands once in the outermost opening tag of every branch that prints a block.",
  check(source) {
    const blocks = schemaParts(source)?.blocks ?? [];
    if (blocks.every(isForeignBlock)) return [];
    const { tokens } = source;
    const isMarked = tokens.some(
      ({ name, markup }) =>
        markup.includes("shopify_attributes") || (name === "render" && /^\s*["']/.test(markup)),
    );
    const loop = tokens.find(
      ({ name, markup }) => name === "for" && /\bin\s+section\.blocks\b/.test(markup),
    );
    if (isMarked || loop === undefined) return [];
    return [
      problemAt(source, loop, {
        code: this.code,
        severity: "warning",
        message:
          "The theme editor cannot find these blocks. Print {{ block.shopify_attributes }} in each one's outer tag.",
      }),
    ];
  },
};
