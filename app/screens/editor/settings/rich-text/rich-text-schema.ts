import { Schema, type MarkSpec, type NodeSpec } from "prosemirror-model";

const paragraph: NodeSpec = {
  content: "inline*",
  group: "block",
  parseDOM: [{ tag: "p" }],
  toDOM: () => ["p", 0],
};

const heading: NodeSpec = {
  attrs: { level: { default: 2 } },
  content: "inline*",
  group: "block",
  defining: true,
  parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  toDOM: (node) => [`h${node.attrs["level"]}`, 0],
};

const list = (tag: "ul" | "ol"): NodeSpec => ({
  content: "list_item+",
  group: "block",
  parseDOM: [{ tag }],
  toDOM: () => [tag, 0],
});

/** An item holds one text, in the document as a paragraph and in what is stored bare. */
const listItem: NodeSpec = {
  content: "paragraph",
  defining: true,
  parseDOM: [{ tag: "li" }],
  toDOM: () => ["li", 0],
};

const hardBreak: NodeSpec = {
  inline: true,
  group: "inline",
  selectable: false,
  parseDOM: [{ tag: "br" }],
  toDOM: () => ["br"],
};

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, target: { default: null }, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const href = element.getAttribute("href") ?? "";
          if (!isSafeLink(href)) return false;
          return {
            href,
            target: element.getAttribute("target"),
            title: element.getAttribute("title"),
          };
        },
      },
    ],
    toDOM: ({ attrs }) => ["a", present(attrs), 0],
  },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  underline: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
};

const text: NodeSpec = { group: "inline" };

/** What Shopify keeps of a rich text: paragraphs, headings, lists, links, bold, italic, underline. */
export const richTextSchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph,
    heading,
    bullet_list: list("ul"),
    ordered_list: list("ol"),
    list_item: listItem,
    text,
    hard_break: hardBreak,
  },
  marks,
});

/** One line: the same marks, and no paragraph around it. */
export const inlineSchema = new Schema({
  nodes: {
    doc: { content: "line" },
    line: { ...paragraph, group: "" },
    text,
    hard_break: hardBreak,
  },
  marks,
});

const LINK = /^(?:https?:|mailto:|tel:|sms:|shopify:|[/#?])/i;

/** Pasted links may hide a script behind spaces and control characters. */
export function isSafeLink(href: string): boolean {
  return LINK.test(href.replaceAll(/[\s\p{Cc}]/gu, ""));
}

function present(attrs: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attrs).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
