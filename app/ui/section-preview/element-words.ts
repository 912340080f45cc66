/** Names of the section's block types, as its schema gives them. */
export type BlockNames = Record<string, string>;

const START_TAG = /^\s*<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?/i;

const WORDS: Record<string, string> = {
  a: "Link",
  article: "Card",
  blockquote: "Quote",
  button: "Button",
  details: "Expandable row",
  dialog: "Dialog",
  figcaption: "Caption",
  figure: "Picture",
  footer: "Footer",
  form: "Form",
  header: "Header",
  hr: "Divider",
  iframe: "Frame",
  img: "Image",
  input: "Field",
  label: "Label",
  li: "List item",
  nav: "Navigation",
  ol: "List",
  p: "Text",
  picture: "Image",
  select: "Choice",
  small: "Text",
  span: "Text",
  summary: "Row heading",
  svg: "Icon",
  table: "Table",
  textarea: "Field",
  time: "Date",
  ul: "List",
  video: "Video",
};

/** What a merchant would call an element, from its markup; the section's own names for its blocks. */
export function elementWords(html: string, blockNames: BlockNames = {}): string {
  const [, tagName = "", attributes = ""] = START_TAG.exec(html) ?? [];
  const blockType = blockTypeOf(attributes);
  if (blockType !== null) {
    const named = Object.hasOwn(blockNames, blockType) ? blockNames[blockType] : undefined;
    return `Block “${named ?? blockType}”`;
  }
  const tag = tagName.toLowerCase();
  if (/^h[1-6]$/.test(tag)) return "Heading";
  if (tag === "a" && /\b(?:btn|button|cta)\b|role=["']?button/i.test(attributes)) return "Button";
  if (tag === "input" && /type=["']?(?:submit|button)/i.test(attributes)) return "Button";
  if (/\bclass=["'][^"']*\bshopify-section\b/.test(attributes)) return "Whole section";
  return (Object.hasOwn(WORDS, tag) ? WORDS[tag] : undefined) ?? "Group";
}

function blockTypeOf(attributes: string): string | null {
  const [, , text = ""] = /data-shopify-editor-block=(["'])(.*?)\1/s.exec(attributes) ?? [];
  const type = /"type":"([^"\\]{1,100})"/.exec(text.replaceAll("&quot;", '"'));
  return type?.[1] ?? null;
}
