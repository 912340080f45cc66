import {
  builtinTags,
  NodeTypes,
  toLiquidAST,
  walk,
  type LiquidHtmlNode,
} from "@shopify/liquid-html-parser";

/**
 * Why Shopify would refuse this Liquid, or null: its parser has been strict since January 2026.
 *
 * HTML is not looked at: Shopify does not judge it either.
 */
export function liquidError(source: string): string | null {
  try {
    const document = toLiquidAST(source, { mode: "strict", allowUnclosedDocumentNode: false });
    const problems: string[] = [];
    walk(document, (node) => {
      const problem = problemOf(node);
      if (problem !== null)
        problems.push(`${problem} (line ${lineAt(source, node.position.start)})`);
    });
    return problems[0] ?? null;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "LiquidHTMLParsingError") throw error;
    const line = readPath(error, ["loc", "start", "line"]);
    return typeof line === "number" ? `${error.message} (line ${line})` : error.message;
  }
}

const KNOWN_TAGS = new Set([...Object.keys(builtinTags), "#"]);

function problemOf(node: LiquidHtmlNode): string | null {
  if (node.type === NodeTypes.LiquidTag) {
    if (!KNOWN_TAGS.has(node.name)) return `Unknown tag '${node.name}'`;
    return node.name === "assign" && hasLogic(node.markup)
      ? "Syntax Error in 'assign': logic is not allowed in an assignment"
      : unparsed(node, `Syntax Error in '${node.name}'`);
  }
  if (node.type === NodeTypes.LiquidBranch) {
    return unparsed(node, `Syntax Error in '${node.name ?? "branch"}'`);
  }
  if (node.type !== NodeTypes.LiquidVariableOutput || typeof node.markup !== "string") return null;
  return node.markup.trim() === "" ? null : `Syntax Error in '{{ ${node.markup} }}'`;
}

/** The parser keeps markup it could not read as text, with the reason. */
function unparsed(node: object, message: string): string | null {
  return "reason" in node && typeof node.reason === "string" ? `${message}: ${node.reason}` : null;
}

function hasLogic(markup: unknown): boolean {
  return readPath(markup, ["value", "expression", "type"]) === NodeTypes.BooleanExpression;
}

function readPath(value: unknown, names: string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null
        ? Object.entries(inner).find(([key]) => key === name)?.[1]
        : undefined,
    value,
  );
}

const lineAt = (source: string, offset: number) => source.slice(0, offset).split("\n").length;
