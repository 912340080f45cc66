import { memberOf } from "./json-node.ts";
import type { LiquidToken } from "./liquid-tokens.ts";
import { allSettings, schemaParts } from "./schema-parts.ts";
import type { SectionSource } from "./section-source.ts";

/** A text in quotes, or a variable with its path; a key is bounded, since one without an end is looked for again and again. */
const LOOKUP = /"[^"]*"|'[^']*'|([A-Za-z_][\w-]*)((?:\s*\.\s*[\w-]+\??|\s*\[[^\]]{0,200}\])*)/g;
const SEGMENT = /\.\s*([\w-]+)|\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*))\s*\]/g;
const DECLARATION = /^\s*([\w-]+)\s+in\s+|^\s*([\w-]+)\s*=\s*/;

export type Scope = "section" | "block";
export type SettingRead = { scope: Scope; id: string; start: number; end: number };

export type SettingReads = {
  reads: SettingRead[];
  /** Scopes whose settings are also read in ways that cannot be followed. */
  escaped: Set<Scope>;
};

type Search = SettingReads & {
  blockNames: Set<string>;
  /** Variables that hold a list of blocks. */
  listNames: Set<string>;
};

/** Several rules ask for the same section. */
const known = new WeakMap<SectionSource, SettingReads>();

/** Finds which settings the Liquid of a section reads. */
export function readSettings(source: SectionSource): SettingReads {
  const found = known.get(source) ?? findReads(source);
  known.set(source, found);
  return found;
}

function findReads(source: SectionSource): SettingReads {
  const search: Search = {
    reads: [],
    escaped: new Set(),
    blockNames: new Set(["block"]),
    listNames: new Set(),
  };
  for (const token of source.tokens) readToken(search, token);
  const parts = schemaParts(source);
  for (const setting of parts === undefined ? [] : allSettings(parts)) {
    const condition = memberOf(setting, "visible_if")?.value;
    if (condition?.kind !== "string") continue;
    readExpression(search, condition.value, condition.start + 1);
  }
  return search;
}

function readToken(search: Search, token: LiquidToken): void {
  const { name, markup, markupStart } = token;
  if (name === "#" || name === "capture" || name === "increment" || name === "decrement") return;
  if (name === "render" || name === "include") {
    // A snippet sees the section's and the block's settings without being given them.
    if (/^\s*["']/.test(markup)) search.escaped.add("section").add("block");
    else if (/^\s*\w+\s*$/.test(markup)) return;
  }
  const declared = name === "for" || name === "tablerow" || name === "assign";
  const declaration = declared ? DECLARATION.exec(markup) : null;
  const length = declaration?.[0].length ?? 0;
  const variable = declaration?.[1] ?? declaration?.[2];
  const expression = markup.slice(length);
  if (variable !== undefined && declareBlocks(search, name, variable, expression)) return;
  readExpression(search, expression, markupStart + length);
}

/** Notes variables that hold a block or the blocks; true when there is nothing else to read. */
function declareBlocks(search: Search, tag: string, variable: string, expression: string): boolean {
  const match = /^(?:section\s*\.\s*blocks|([\w-]+))(\s*\.\s*(?:first|last)\b|\s*\[[^\]]*\])?/.exec(
    expression,
  );
  if (match === null) return false;
  const isList = match[1] === undefined || search.listNames.has(match[1]);
  const isBlock = match[1] !== undefined && search.blockNames.has(match[1]);
  if (tag === "assign" && isBlock && match[0].trim() === expression.trim()) {
    search.blockNames.add(variable);
    return true;
  }
  if (!isList) return false;
  if (tag === "assign" && match[2] === undefined) search.listNames.add(variable);
  else search.blockNames.add(variable);
  return match[2] === undefined && tag === "assign";
}

function readExpression(search: Search, expression: string, start: number): void {
  for (const match of expression.matchAll(LOOKUP)) {
    const [text, root, path = ""] = match;
    if (root === undefined) continue;
    const at = start + match.index;
    readLookup(search, root, segmentsOf(path), { start: at, end: at + text.length });
    for (const inner of path.matchAll(/\[([^\]]*)\]/g)) {
      readExpression(search, inner[1] ?? "", at + root.length + inner.index + 1);
    }
  }
}

/** The names in a path; what is computed shows as `*`. */
function segmentsOf(path: string): string[] {
  return [...path.matchAll(SEGMENT)].map(
    ([, name, double, single]) => name ?? double ?? single ?? "*",
  );
}

function readLookup(
  search: Search,
  root: string,
  path: string[],
  place: { start: number; end: number },
): void {
  if (root === "section") {
    if (path.length === 0) search.escaped.add("section").add("block");
    else if (path[0] === "settings") noteRead(search, "section", path[1], place);
    else if (path[0] === "blocks" && path[2] === "settings") {
      noteRead(search, "block", path[3], place);
    }
  } else if (search.blockNames.has(root)) {
    if (path.length === 0) search.escaped.add("block");
    else if (path[0] === "settings") noteRead(search, "block", path[1], place);
  } else if (search.listNames.has(root) && path[1] === "settings") {
    noteRead(search, "block", path[2], place);
  }
}

function noteRead(
  search: Search,
  scope: Scope,
  id: string | undefined,
  place: { start: number; end: number },
): void {
  if (id === undefined || id === "*") search.escaped.add(scope);
  else search.reads.push({ scope, id, ...place });
}
