import { memberOf, textOf } from "../../source/json-node.ts";
import { placeOf, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const duplicateBlockType: Rule = {
  code: "DuplicateBlockType",
  severity: "error",
  detail: "`type` and `name` of local blocks are unique within a section.",
  check(source) {
    const blocks = schemaParts(source)?.blocks ?? [];
    return (["type", "name"] as const).flatMap((key) =>
      blocks
        .filter((block, at) => {
          const value = textOf(block, key);
          return value !== undefined && blocks.findIndex((b) => textOf(b, key) === value) < at;
        })
        .map((block) =>
          problemAt(source, placeOf(block, memberOf(block, key)), {
            code: this.code,
            message: `Two blocks have the ${key} "${textOf(block, key)}"; each needs its own.`,
          }),
        ),
    );
  },
};
