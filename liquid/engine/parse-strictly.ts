import {
  LiquidHTMLASTParsingError,
  NodeTypes,
  RAW_TAGS,
  TAGS_WITHOUT_MARKUP,
  toLiquidAST,
  walk,
} from "@shopify/liquid-html-parser";
import type { LiquidHtmlNode } from "@shopify/liquid-html-parser";
import { isReadableMarkup } from "./readable-markup.ts";

export type StrictSyntax = { kind: "valid" } | { kind: "invalid"; message: string; line: number };

/**
 * Tells whether a storefront would accept a file's Liquid: Shopify's own parser in its strict mode, which
 * storefronts run since January 2026. Rendering itself is more lenient.
 *
 * @returns the first error; lines count from 1.
 */
export function parseStrictly(source: string): StrictSyntax {
  try {
    const root = toLiquidAST(withoutOddities(source), {
      mode: "strict",
      allowUnclosedDocumentNode: false,
    });
    let refused: LiquidHtmlNode | undefined;
    walk(root, (node) => {
      if (refused === undefined && isRefused(node)) refused = node;
    });
    return refused === undefined ? { kind: "valid" } : invalidNode(refused, source);
  } catch (error) {
    if (error instanceof LiquidHTMLASTParsingError) {
      return { kind: "invalid", message: error.message, line: error.loc?.start.line ?? 1 };
    }
    if (error instanceof RangeError) {
      return { kind: "invalid", message: "Nesting too deep", line: 1 };
    }
    throw error;
  }
}

/** What storefronts take and the parser does not, as spaces: offsets and lines stay the same. */
function withoutOddities(source: string): string {
  return source
    .replace(DOC, (_doc, begin: string, body: string, end: string) => begin + blanked(body) + end)
    .replace(
      ODD_END_TAG,
      (_tag, begin: string, rest: string, end: string) => begin + blanked(rest) + end,
    )
    .replace(OUTPUT, (output) => output.replace(TRAILING_COMMA, (text) => text.replace(",", " ")));
}

/** Liquid in a `doc` is never read; one in another is refused. */
const DOC = /(\{%-?\s*doc\s*-?%\})((?:(?!\{%-?\s*(?:end)?doc\b)[\s\S])*)(\{%-?\s*enddoc\b)/g;
/** What follows the name in these end tags is passed over. */
const ODD_END_TAG = /(\{%-?\s*end(?:comment|doc)\b)([^%{}]*?)(-?%\})/g;
const OUTPUT = /\{\{[^{}]*\}\}/g;
/** A comma behind a filter's last argument. */
const TRAILING_COMMA = /:\s*(?:"[^"]*"|'[^']*'|[^"'|{},:])+,\s*(?=\||-?\}\})/g;

function blanked(text: string): string {
  return text.replace(/\S/g, " ");
}

const FREE_TEXT = new Set(["#", ...RAW_TAGS]);
const BARE = new Set([...TAGS_WITHOUT_MARKUP, "else", "ifchanged"]);
const CODE_TAGS = new Set(["doc", "raw", "schema", "javascript", "stylesheet", "style"]);

/** The parser leaves as plain text what it could not read between a tag's delimiters. */
function isRefused(node: LiquidHtmlNode): boolean {
  if (node.type === NodeTypes.LiquidVariableOutput) {
    return isUnread(node.markup) || !isReadableMarkup(textOf(node));
  }
  if (node.type === NodeTypes.LiquidTag || node.type === NodeTypes.LiquidBranch) {
    const name: string = node.name ?? "";
    if (name === "" || FREE_TEXT.has(name)) return false;
    if (isUnread(node.markup) || (typeof node.markup === "string" && !BARE.has(name))) return true;
    return name !== "liquid" && !isReadableMarkup(openingOf(node));
  }
  if (node.type === NodeTypes.LiquidRawTag) {
    const isNestedDoc = node.name.startsWith("doc") && /\{%-?\s*doc\b/.test(node.body.value);
    return isNestedDoc || (CODE_TAGS.has(node.name) && markupOf(node) !== "");
  }
  return node.type === NodeTypes.VariableLookup && node.name === null;
}

function isUnread(markup: unknown): boolean {
  return typeof markup === "string" && markup.trim() !== "";
}

function textOf(node: LiquidHtmlNode): string {
  return node.source.slice(node.position.start, node.position.end).replace(/^\{\{-?|-?\}\}$/g, "");
}

type Opened = { source: string; blockStartPosition: { start: number; end: number } };

function openingOf({ source, blockStartPosition: { start, end } }: Opened): string {
  return source.slice(start, end).replace(/^\{%-?|-?%\}$/g, "");
}

function markupOf(node: Opened & { name: string }): string {
  return openingOf(node).trim().slice(node.name.length).trim();
}

function invalidNode(node: LiquidHtmlNode, source: string): StrictSyntax {
  const line = source.slice(0, node.position.start).split("\n").length;
  const text = source.slice(node.position.start, node.position.end).split("\n")[0] ?? "";
  return { kind: "invalid", message: `Syntax error in '${text.slice(0, 80)}'`, line };
}
