import { memberOf, textOf } from "../../source/json-node.ts";
import type { LiquidToken } from "../../source/liquid-tokens.ts";
import { isForeignBlock, placeOf, schemaParts } from "../../source/schema-parts.ts";
import type { SectionSource } from "../../source/section-source.ts";
import type { Problem } from "../../problem.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "BlockTypes";
const QUOTED = /"([^"]*)"|'([^']*)'/g;
/** A comparison in any place, such as `if block.type == 'a'` or an alias of it. */
const TYPE_READ = /\btype\b/;

export const blockTypes: Rule = {
  code: CODE,
  severity: "error",
  detail:
    "`case block.type` has a branch for each declared type, or an else; a `when` of another type never runs.",
  check(source) {
    const parts = schemaParts(source);
    const blocks = parts?.blocks ?? [];
    const cases = branchesOf(source.tokens);
    if (parts === undefined || cases.length === 0) return [];
    const names = new Set(cases.flatMap(({ types }) => types.map(({ name }) => name)));
    const compared = comparedElsewhere(source);
    const known = new Set(blocks.map((block) => textOf(block, "type")));
    const isOpen = blocks.some(
      (block) => isForeignBlock(block) && textOf(block, "type") !== "@app",
    );
    return [
      ...(isOpen ? [] : unknownTypes(source, cases, known)),
      ...(cases.some(({ hasElse }) => hasElse) || rendersBlocks(source)
        ? []
        : blocks
            .filter((block) => !isForeignBlock(block) && !names.has(textOf(block, "type") ?? ""))
            .filter((block) => !compared.has(textOf(block, "type") ?? ""))
            .map((block) =>
              problemAt(source, placeOf(block, memberOf(block, "type")), {
                code: CODE,
                message: `A block "${textOf(block, "name")}" can be added, but the code prints nothing for it.`,
              }),
            )),
    ];
  },
};

type TypeCase = { types: { name: string; start: number; end: number }[]; hasElse: boolean };

/** Every `case` over the type of a block, with what its branches are for. */
function branchesOf(tokens: readonly LiquidToken[]): TypeCase[] {
  const found: TypeCase[] = [];
  const open: (TypeCase | undefined)[] = [];
  for (const { name, markup, markupStart } of tokens) {
    const current = open.at(-1);
    if (name === "case" || name === "if" || name === "unless") {
      const isOnType = name === "case" && /^\s*block\s*\.\s*type\s*$/.test(markup);
      const typeCase = isOnType ? { types: [], hasElse: false } : undefined;
      open.push(typeCase);
      if (typeCase !== undefined) found.push(typeCase);
    } else if (name === "endcase" || name === "endif" || name === "endunless") open.pop();
    else if (name === "else" && current !== undefined) current.hasElse = true;
    else if (name === "when" && current !== undefined) {
      for (const { 0: text, 1: double, 2: single, index } of markup.matchAll(QUOTED)) {
        const start = markupStart + index;
        current.types.push({ name: double ?? single ?? "", start, end: start + text.length });
      }
    }
  }
  return found;
}

function unknownTypes(
  source: SectionSource,
  cases: TypeCase[],
  known: Set<string | undefined>,
): Problem[] {
  return cases
    .flatMap(({ types }) => types)
    .filter(({ name }) => !known.has(name))
    .map((type) =>
      problemAt(source, type, {
        code: CODE,
        severity: "warning",
        message: `There is no block "${type.name}" in the schema, so this part is never shown.`,
      }),
    );
}

/** `{% render block %}` and `{% content_for 'blocks' %}` print blocks of any type. */
function rendersBlocks({ tokens }: SectionSource): boolean {
  return tokens.some(
    ({ name, markup }) =>
      (name === "render" && /^\s*["']/.test(markup) && /\bblock\b/.test(markup)) ||
      (name === "content_for" && markup.includes("blocks")),
  );
}

/** Texts that conditions outside a `case` compare a type with. */
function comparedElsewhere({ tokens }: SectionSource): Set<string> {
  return new Set(
    tokens
      .filter(({ name, markup }) => name !== "when" && TYPE_READ.test(markup))
      .flatMap(({ markup }) => [...markup.matchAll(QUOTED)])
      .map(([, double, single]) => double ?? single ?? ""),
  );
}
