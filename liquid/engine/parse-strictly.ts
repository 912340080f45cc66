import {
  LiquidHTMLASTParsingError,
  NodeTypes,
  RAW_TAGS,
  TAGS_WITHOUT_MARKUP,
  toLiquidAST,
  walk,
} from "@shopify/liquid-html-parser";
import type { LiquidHtmlNode } from "@shopify/liquid-html-parser";

export type StrictSyntax = { kind: "valid" } | { kind: "invalid"; message: string; line: number };

/**
 * Tells whether a storefront would accept a file's Liquid: Shopify's own parser in its strict mode, which
 * storefronts run since January 2026. Rendering itself is more lenient.
 *
 * @returns the first error; lines count from 1.
 */
export function parseStrictly(source: string): StrictSyntax {
  try {
    const root = toLiquidAST(source, { mode: "strict", allowUnclosedDocumentNode: false });
    let refused: LiquidHtmlNode | undefined;
    walk(root, (node) => {
      if (refused === undefined && isRefused(node)) refused = node;
    });
    return refused === undefined ? { kind: "valid" } : invalidNode(refused, source);
  } catch (error) {
    if (error instanceof LiquidHTMLASTParsingError) {
      return { kind: "invalid", message: error.message, line: error.loc?.start.line ?? 1 };
    }
    if (error instanceof RangeError)
      return { kind: "invalid", message: "Nesting too deep", line: 1 };
    throw error;
  }
}

/** The parser leaves as plain text what it could not read between a tag's delimiters. */
function isRefused(node: LiquidHtmlNode): boolean {
  switch (node.type) {
    case NodeTypes.LiquidVariableOutput:
      return typeof node.markup === "string" && node.markup.trim() !== "";
    case NodeTypes.LiquidTag:
    case NodeTypes.LiquidBranch:
      return typeof node.markup === "string" && !isFreeText(node.name ?? "", node.markup);
    default:
      return false;
  }
}

const FREE_TEXT = new Set(["#", ...RAW_TAGS]);
const BARE = new Set([...TAGS_WITHOUT_MARKUP, "else", "ifchanged"]);

function isFreeText(name: string, markup: string): boolean {
  return FREE_TEXT.has(name) || (BARE.has(name) && markup.trim() === "") || name === "";
}

function invalidNode(node: LiquidHtmlNode, source: string): StrictSyntax {
  const line = source.slice(0, node.position.start).split("\n").length;
  const text = source.slice(node.position.start, node.position.end).split("\n")[0] ?? "";
  return { kind: "invalid", message: `Syntax error in '${text.slice(0, 80)}'`, line };
}
