import type { EmbeddedCode } from "./embedded-code.ts";
import { type ElementBody, type HtmlElement, LIQUID_MARK, readHtml } from "./html-elements.ts";
import type { JsonNode } from "./json-node.ts";
import { readScripts, readStyles, type StyleCode } from "./read-embedded.ts";
import { createLineIndex, type LineIndex } from "./line-index.ts";
import { type LiquidToken, type RawRegion, readLiquidTokens } from "./liquid-tokens.ts";
import { type JsonFlaw, parseJson } from "./parse-json.ts";

/** A section, read once, as every rule sees it. All offsets are those of `code`. */
export type SectionSource = {
  code: string;
  /** Of the same length as `code`: only markup; Liquid is `LIQUID_MARK`, raw tags too. */
  markup: string;
  tokens: LiquidToken[];
  /** Offsets of `{{` and `{%` that never end. */
  unended: number[];
  regions: RawRegion[];
  elements: HtmlElement[];
  bodies: ElementBody[];
  schema: SchemaReading;
  /** CSS of `{% stylesheet %}`, `{% style %}`, `<style>` and `style="…"`, with Liquid marked. */
  styles: StyleCode[];
  /** JavaScript of `{% javascript %}` and `<script>`, with Liquid marked. */
  scripts: EmbeddedCode[];
  lines: LineIndex;
};

export type SchemaReading =
  | { kind: "missing" }
  | { kind: "malformed"; region: RawRegion; flaws: JsonFlaw[] }
  | { kind: "schema"; region: RawRegion; root: JsonNode; flaws: JsonFlaw[] };

export function readSection(code: string): SectionSource {
  const { tokens, regions, unended } = readLiquidTokens(code);
  const markup = markLiquid(code, tokens, regions, unended);
  const { elements, bodies } = readHtml(markup);
  return {
    code,
    markup,
    tokens,
    unended,
    regions,
    elements,
    bodies,
    schema: readSchema(code, regions),
    styles: readStyles(code, markup, { tokens, regions, elements, bodies }),
    scripts: readScripts(code, markup, { regions, bodies }),
    lines: createLineIndex(code),
  };
}

function readSchema(code: string, regions: RawRegion[]): SchemaReading {
  const region = regions.find(({ name }) => name === "schema");
  if (region === undefined) return { kind: "missing" };
  const { root, flaws } = parseJson(code, region.bodyStart, region.bodyEnd);
  return root === undefined
    ? { kind: "malformed", region, flaws }
    : { kind: "schema", region, root, flaws };
}

function markLiquid(
  code: string,
  tokens: LiquidToken[],
  regions: RawRegion[],
  unended: number[],
): string {
  const hidden = [...tokens, ...regions, ...liquidTags(code), ...unended.map(twoCharacters)];
  hidden.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of hidden) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(code.slice(at, from), LIQUID_MARK.repeat(end - from));
    at = end;
  }
  parts.push(code.slice(at));
  return parts.join("");
}

/** `{% liquid %}` is known to the tokens only by its lines; here the whole tag counts. */
function liquidTags(code: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of code.matchAll(/\{%-?\s*liquid\b/g)) {
    const close = code.indexOf("%}", match.index);
    if (close === -1) break;
    found.push({ start: match.index, end: close + 2 });
  }
  return found;
}

function twoCharacters(start: number): { start: number; end: number } {
  return { start, end: start + 2 };
}
