import { DOMParser, DOMSerializer, type Node as RichText } from "prosemirror-model";
import { inlineSchema, richTextSchema } from "./rich-text-schema.ts";

export type RichTextType = "richtext" | "inline_richtext";

export function schemaOf(type: RichTextType) {
  return type === "richtext" ? richTextSchema : inlineSchema;
}

const SPACE_BETWEEN_BLOCKS = />\s+(?=<\/?(?:p|ul|ol|li|h[1-6])\b)/g;

/** Reads stored markup; what the setting cannot hold loses its tags and keeps its words. */
export function fromHtml(html: string, type: RichTextType): RichText {
  const body = bodyOf(html.replaceAll(SPACE_BETWEEN_BLOCKS, ">"));
  return DOMParser.fromSchema(schemaOf(type)).parse(body, { preserveWhitespace: true });
}

/** The markup as Shopify stores it; a text without words is no text. */
export function toHtml(document: RichText, type: RichTextType): string {
  if (document.textContent.trim() === "") return "";
  const serializer = DOMSerializer.fromSchema(schemaOf(type));
  const holder = window.document.createElement("div");
  const content = type === "richtext" ? document.content : document.firstChild?.content;
  if (content) holder.append(serializer.serializeFragment(content, { document: window.document }));
  // An item of a list with one paragraph is written without it, as Shopify's own editor does.
  for (const item of holder.querySelectorAll("li > p")) item.replaceWith(...item.childNodes);
  return holder.innerHTML.replaceAll("<br>", "<br/>");
}

/** Whether the editor can hold everything that the markup says. */
export function isLossless(html: string, type: RichTextType): boolean {
  return normal(toHtml(fromHtml(html, type), type)) === normal(html);
}

const SAME_TAGS: Readonly<Record<string, string>> = { B: "strong", I: "em" };

/** Two ways to write the same: `<b>` and `<strong>`, `<br>` and `<br/>`, entities, space between blocks. */
function normal(html: string): string {
  const body = bodyOf(html);
  for (const element of body.querySelectorAll("b, i")) {
    const same = body.ownerDocument.createElement(SAME_TAGS[element.tagName] ?? element.tagName);
    same.append(...element.childNodes);
    element.replaceWith(same);
  }
  for (const item of body.querySelectorAll("li > p:only-child"))
    item.replaceWith(...item.childNodes);
  return body.innerHTML.replaceAll(SPACE_BETWEEN_BLOCKS, ">").trim();
}

/** In a document of its own, where nothing runs and nothing is fetched. */
function bodyOf(html: string): HTMLElement {
  return new window.DOMParser().parseFromString(html, "text/html").body;
}
