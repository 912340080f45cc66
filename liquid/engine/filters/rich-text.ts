import { attributesHtml, escapeHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { isRecord, ownProperty } from "../values.ts";

const DEEPEST_RICH_TEXT = 20;

/** HTML of a `rich_text_field`, whose value is a tree of nodes. Unknown nodes show what is inside them. */
export function richTextHtml(node: unknown, depth = 0): string {
  if (depth > DEEPEST_RICH_TEXT) return "";
  const children = ownProperty(node, "children");
  const list = Array.isArray(children) ? children.filter(isRecord) : [];
  const inner = (): string => list.map((child) => richTextHtml(child, depth + 1)).join("");
  switch (ownProperty(node, "type")) {
    case "text":
      return textHtml(node);
    case "paragraph":
      return `<p>${inner()}</p>`;
    case "heading":
      return element(headingTag(ownProperty(node, "level")), inner());
    case "list":
      return element(ownProperty(node, "listType") === "ordered" ? "ol" : "ul", inner());
    case "list-item":
      return `<li>${inner()}</li>`;
    case "link":
      return `<a${attributesHtml({
        href: safeUrl(outputText(ownProperty(node, "url"))),
        title: ownProperty(node, "title"),
        target: ownProperty(node, "target"),
      })}>${inner()}</a>`;
    default:
      return inner();
  }
}

/** The words of a rich text, without their form. */
export function richTextWords(node: unknown, depth = 0): string {
  if (depth > DEEPEST_RICH_TEXT) return "";
  const own = outputText(ownProperty(node, "value"));
  const children = ownProperty(node, "children");
  if (!Array.isArray(children)) return own;
  const separator = ownProperty(node, "type") === "root" ? " " : "";
  return own + children.map((child) => richTextWords(child, depth + 1)).join(separator);
}

function element(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`;
}

function headingTag(level: unknown): string {
  const number = Number(outputText(level));
  return `h${number >= 1 && number <= 6 ? Math.trunc(number) : 2}`;
}

function textHtml(node: unknown): string {
  const text = escapeHtml(outputText(ownProperty(node, "value"))).replaceAll("\n", "<br/>");
  const slanted = ownProperty(node, "italic") === true ? element("em", text) : text;
  return ownProperty(node, "bold") === true ? element("strong", slanted) : slanted;
}

function safeUrl(url: string): string {
  return /^\s*(?:javascript|data|vbscript):/i.test(url) ? "#" : url;
}
