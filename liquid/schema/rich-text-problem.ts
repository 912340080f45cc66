export type RichTextProblem =
  | { kind: "tag-not-allowed"; tag: string }
  /** Text or an inline tag that stands outside every paragraph, list and heading. */
  | { kind: "outside-paragraphs" }
  | { kind: "tag-not-closed"; tag: string };

const INLINE = new Set(["strong", "b", "em", "i", "u", "span", "a", "br"]);
const BLOCKS = new Set(["p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"]);
const TAG = /<(\/?)([a-zA-Z][\w-]*)(?:\s[^<>]*)?\/?>/g;

/** What Shopify would refuse in a rich text, in one pass; null when it is fine. */
export function richTextProblem(html: string, type: "richtext" | "inline_richtext") {
  return type === "richtext" ? richProblem(html) : inlineProblem(html);
}

function inlineProblem(html: string): RichTextProblem | null {
  for (const [, , name = ""] of html.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (!INLINE.has(tag)) return { kind: "tag-not-allowed", tag };
  }
  return unclosed(html, INLINE);
}

function richProblem(html: string): RichTextProblem | null {
  let depth = 0;
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    const tag = (match[2] ?? "").toLowerCase();
    const isBlock = BLOCKS.has(tag);
    if (!isBlock && !INLINE.has(tag)) return { kind: "tag-not-allowed", tag };
    const isBare = depth === 0 && (!isBlock || html.slice(end, match.index).trim() !== "");
    if (isBare) return { kind: "outside-paragraphs" };
    if (isBlock) depth += match[1] === "/" ? -1 : 1;
    end = match.index + match[0].length;
  }
  if (html.slice(end).trim() !== "" && depth <= 0) return { kind: "outside-paragraphs" };
  return unclosed(html, BLOCKS);
}

function unclosed(html: string, tags: ReadonlySet<string>): RichTextProblem | null {
  const open = new Map<string, number>();
  for (const [, slash, name = ""] of html.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (tag === "br" || !tags.has(tag)) continue;
    const count = (open.get(tag) ?? 0) + (slash === "/" ? -1 : 1);
    if (count < 0) return { kind: "tag-not-closed", tag };
    open.set(tag, count);
  }
  const [tag] = [...open].find(([, count]) => count > 0) ?? [];
  return tag === undefined ? null : { kind: "tag-not-closed", tag };
}
