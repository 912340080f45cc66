import { toLiquidHtmlAST } from "@shopify/liquid-html-parser";

/** A node of the file's tree, as far as the composer looks at it. */
export type MarkupNode = {
  type: string;
  name?: unknown;
  position: { start: number; end: number };
  blockStartPosition?: { start: number; end: number };
  blockEndPosition?: { start: number; end: number };
  children?: MarkupNode[];
};

/** The tree of a section's markup; null when it cannot be parsed. */
export function readMarkup(code: string): MarkupNode | null {
  try {
    const tree: MarkupNode = toLiquidHtmlAST(code, {
      mode: "tolerant",
      allowUnclosedDocumentNode: true,
    });
    return tree;
  } catch (error) {
    if (error instanceof Error && error.name.includes("LiquidHTML")) return null;
    throw error;
  }
}

export function sourceOf(code: string, node: MarkupNode): string {
  return code.slice(node.position.start, node.position.end);
}

/** Every node with its ancestors, nearest last. */
export function* walk(
  node: MarkupNode,
  ancestors: MarkupNode[] = [],
): Generator<[MarkupNode, MarkupNode[]]> {
  yield [node, ancestors];
  for (const inner of node.children ?? []) yield* walk(inner, [...ancestors, node]);
}

/** The opening tag of an element. */
export function openingTag(code: string, node: MarkupNode): string {
  const tag = node.blockStartPosition ?? node.position;
  return code.slice(tag.start, tag.end);
}

/** The outermost element that the section prints: the one with its root class, else the first. */
export function rootElement(
  code: string,
  tree: MarkupNode,
  rootClass: string,
): MarkupNode | undefined {
  const elements = [...walk(tree)].filter(
    ([node]) => node.type === "HtmlElement" && node.blockEndPosition,
  );
  const rooted = elements.find(([node]) =>
    new RegExp(`class="${rootClass}[\\s"]`).test(openingTag(code, node)),
  );
  return (rooted ?? elements.find(([, ancestors]) => ancestors.length === 1) ?? elements[0])?.[0];
}
