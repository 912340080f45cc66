import type { Problem } from "../../problem.ts";
import { areAlternatives, branchesAround } from "../../source/branches.ts";
import type { HtmlElement } from "../../source/html-elements.ts";
import type { LiquidToken } from "../../source/liquid-tokens.ts";
import { isForeignBlock, schemaParts } from "../../source/schema-parts.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "BlockAttributes";
/** More places than a section has are not compared. */
const MOST_MARKS = 50;

export const blockAttributes: Rule = {
  code: CODE,
  severity: "warning",
  detail:
    "{{ block.shopify_attributes }} stands once in the outermost opening tag of every branch that prints a block.",
  check(source) {
    const blocks = schemaParts(source)?.blocks ?? [];
    if (blocks.every(isForeignBlock)) return [];
    const { tokens } = source;
    const marks = tokens.filter(({ markup }) => markup.includes("shopify_attributes"));
    const loop = tokens.find(
      ({ name, markup }) => name === "for" && /\bin\s+section\.blocks\b/.test(markup),
    );
    if (loop === undefined || tokens.some(isSnippet)) return [];
    if (marks.length === 0) {
      const message = "The theme editor cannot find these blocks when a merchant clicks on them.";
      return [warn(source, loop, message)];
    }
    return [...misplaced(source, marks), ...repeated(source, marks), ...unmarked(source, marks)];
  },
};

function isSnippet({ name, markup }: LiquidToken): boolean {
  return name === "render" && /^\s*["']/.test(markup);
}

function misplaced(source: SectionSource, marks: LiquidToken[]): Problem[] {
  const inTags = new Set<LiquidToken>();
  let at = 0;
  for (const { start, end } of source.elements) {
    while ((marks[at]?.start ?? Infinity) < start) at += 1;
    for (let mark = marks[at]; mark !== undefined && mark.start < end; mark = marks[at]) {
      inTags.add(mark);
      at += 1;
    }
  }
  return marks
    .filter((mark) => mark.kind === "output" && !inTags.has(mark) && !isCaptured(source, mark))
    .map((mark) =>
      warn(source, mark, "This is printed as text. It belongs inside the opening tag."),
    );
}

/** `{% capture attributes %}{{ block.shopify_attributes }}{% endcapture %}` is printed elsewhere. */
function isCaptured({ code }: SectionSource, { start }: LiquidToken): boolean {
  return /\{%-?\s*capture\b[^%]*%\}[^{]*$/.test(code.slice(Math.max(0, start - 200), start));
}

/** The same block's mark twice in what is printed together. */
function repeated(source: SectionSource, all: LiquidToken[]): Problem[] {
  const marks = all.filter(({ kind }) => kind === "output").slice(0, MOST_MARKS);
  const places = marks.map(({ start }) => start);
  const branches = branchesAround(source.tokens, places);
  const loops = loopsAround(source.tokens, places);
  return marks
    .filter((_, at) =>
      marks
        .slice(0, at)
        .some(
          (__, other) =>
            loops[other] === loops[at] && !areAlternatives(branches[other], branches[at]),
        ),
    )
    .map((mark) =>
      warn(source, mark, "This block is marked twice, so the editor shows the wrong part of it."),
    );
}

/** Where the innermost loop around each place starts. */
function loopsAround(tokens: readonly LiquidToken[], places: readonly number[]): number[] {
  const open: number[] = [];
  let at = 0;
  return places.map((place) => {
    for (let token = tokens[at]; token !== undefined && token.start <= place; token = tokens[at]) {
      if (token.name === "for") open.push(token.start);
      if (token.name === "endfor") open.pop();
      at += 1;
    }
    return open.at(-1) ?? -1;
  });
}

/** Branches of `case block.type` that print an element without the mark, where the others have it. */
function unmarked(source: SectionSource, marks: LiquidToken[]): Problem[] {
  const { tokens, elements } = source;
  const branches = typeBranches(tokens);
  const isMarked = ({ start, end }: Branch) =>
    marks.some((mark) => start <= mark.start && mark.start < end);
  if (!branches.some(isMarked)) return [];
  return branches
    .filter((branch) => !isMarked(branch) && firstElement(elements, branch) !== undefined)
    .map(({ token }) =>
      warn(
        source,
        token,
        "The theme editor cannot find this kind of block when a merchant clicks on it.",
      ),
    );
}

type Branch = { token: LiquidToken; start: number; end: number };

function typeBranches(tokens: readonly LiquidToken[]): Branch[] {
  const found: Branch[] = [];
  const open: { isOnType: boolean; branch: Branch | undefined }[] = [];
  for (const token of tokens) {
    const current = open.at(-1);
    if (token.name === "case") {
      open.push({ isOnType: /\bblock\.type\b/.test(token.markup), branch: undefined });
    } else if (token.name === "when" || token.name === "endcase") {
      if (current?.branch !== undefined) current.branch.end = token.start;
      if (token.name === "endcase") open.pop();
      else if (current?.isOnType === true && !token.markup.includes("@")) {
        current.branch = { token, start: token.end, end: token.end };
        found.push(current.branch);
      } else if (current !== undefined) current.branch = undefined;
    }
  }
  return found;
}

function firstElement(elements: HtmlElement[], { start, end }: Branch): HtmlElement | undefined {
  return elements.find((element) => start <= element.start && element.start < end);
}

function warn(
  source: SectionSource,
  place: { start: number; end: number },
  message: string,
): Problem {
  return problemAt(source, place, { code: CODE, severity: "warning", message });
}
