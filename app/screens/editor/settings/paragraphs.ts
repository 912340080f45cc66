const ONE_PARAGRAPH = /<p>([^<>]*)<\/p>\s*/y;
const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/**
 * Rich text that is only paragraphs, as lines that can be typed in; null when it has other markup.
 *
 * `toParagraphs` gives the same rich text back, whatever is typed meanwhile.
 */
export function fromParagraphs(html: string): string | null {
  const lines: string[] = [];
  ONE_PARAGRAPH.lastIndex = 0;
  while (ONE_PARAGRAPH.lastIndex < html.length) {
    const [, text] = ONE_PARAGRAPH.exec(html) ?? [];
    if (text === undefined) return null;
    lines.push(
      text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
    );
  }
  return lines.join("\n");
}

/** A paragraph a line; nothing typed is no text at all. */
export function toParagraphs(text: string): string {
  if (text === "") return "";
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
}
