import { textOf } from "../../source/json-node.ts";
import { isForeignBlock, schemaParts, type SchemaParts } from "../../source/schema-parts.ts";
import { readSettings, type Scope } from "../../source/setting-reads.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { tokenAt } from "../../source/token-at.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const settingNotDeclared: Rule = {
  code: "SettingNotDeclared",
  severity: "error",
  detail: "An id that is not in the schema reads as nil. Reads that are only tested are warnings.",
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    const declared = { section: idsOf(parts, "section"), block: idsOf(parts, "block") };
    const blocksAreKnown = !parts.blocks.some(
      (block) => isForeignBlock(block) && textOf(block, "type") !== "@app",
    );
    return (
      readSettings(source)
        .reads.filter(({ scope, id }) => !declared[scope].has(id))
        // Conditions in the schema have a rule of their own.
        .filter(({ start }) => !isInSchema(source, start))
        .filter(({ scope }) => scope === "section" || blocksAreKnown)
        .map((read) =>
          problemAt(source, read, {
            code: this.code,
            severity: isOnlyAsked(source, read) ? "warning" : "error",
            message: `The code uses the ${read.scope}'s setting "${read.id}", which the schema does not have.`,
          }),
        )
    );
  },
};

function isInSchema({ schema }: SectionSource, at: number): boolean {
  return schema.kind !== "missing" && schema.region.start <= at && at < schema.region.end;
}

/** Asked in a condition or handed to a snippet, nothing is as good as "no". */
function isOnlyAsked({ tokens }: SectionSource, { start }: { start: number }): boolean {
  const token = tokenAt(tokens, start);
  return token !== undefined && ["if", "elsif", "unless", "render"].includes(token.name);
}

/** Blocks of several types share the name `block`, so their settings count as one set. */
function idsOf({ scopes }: SchemaParts, wanted: Scope): Set<string> {
  const settings = scopes
    .filter(({ block }) => (block === undefined ? "section" : "block") === wanted)
    .flatMap((scope) => scope.settings);
  return new Set(settings.map((setting) => textOf(setting, "id") ?? ""));
}
