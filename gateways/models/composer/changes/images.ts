import type { Change, Outcome } from "../change.ts";
import { insertItem } from "../json-edit.ts";
import { child, items } from "../json-text.ts";
import { type MarkupNode, openingTag, readMarkup, sourceOf, walk } from "../markup.ts";
import {
  editSchema,
  type Section,
  sectionSettings,
  setStartValue,
  startValue,
  withCode,
} from "../section.ts";

const NOUN = "(?:images?|pictures?|photos?|photographs?|media|portraits?|videos?|icons?)";
const REMOVE = new RegExp(
  `\\b(?:remove|without|no|hide|delete|drop|text[ -]only|take out|get rid of)\\b(?: (?:all|any|the|its|of the|every|customer|product))*(?: \\w+)? ${NOUN}\\b|\\btext[ -]only\\b`,
);
const SHOW = new RegExp(
  `\\b(?:show|bring back|restore|with|display|unhide)\\b(?: (?:all|the|its|again))* ${NOUN}\\b`,
);
const PICTURE =
  /\b(?:image_tag|placeholder_svg_tag|video_tag|media_tag|external_video_tag|img_tag)\b/;
const MEDIA_CLASS =
  /class="[^"]*(?:__|-)(?:media|image|picture|photo|figure|video|thumb|portrait|icon)\b/;
const SETTING_ID = "show_images";

/** "Remove the images": a checkbox that is off, so that they can come back. */
export const images: Change = ({ plain }, { isNew }) => {
  if (REMOVE.test(plain)) return (section) => showImages(section, false);
  if (!isNew && SHOW.test(plain)) return (section) => showImages(section, true);
  return null;
};

function showImages(section: Section, shown: boolean): Outcome {
  const said = shown
    ? "images show"
    : "images are hidden; “Show images” in its settings brings them back";
  const setting = sectionSettings(section).find(({ id }) => id === SETTING_ID);
  if (setting) {
    if (startValue(section, setting) === shown) {
      return {
        kind: "already",
        said: shown ? "Its images already show." : "Its images are already hidden.",
      };
    }
    return { kind: "changed", section: setStartValue(section, setting, shown), said };
  }
  if (shown) return { kind: "already", said: "Its images are not hidden." };
  const tree = readMarkup(section.code);
  const places = tree ? pictures(section.code, tree) : [];
  if (places.length === 0) return { kind: "unable", said: "This section has no images." };
  let code = section.code;
  for (const place of places.toReversed()) code = wrap(code, place);
  return { kind: "changed", section: declare(withCode(section, code)), said };
}

/** The largest parts of the markup that show pictures and nothing else, in order. */
function pictures(code: string, tree: MarkupNode): MarkupNode[] {
  const found = new Set<MarkupNode>();
  for (const [node, ancestors] of walk(tree)) {
    if (isPicture(code, node)) found.add(largestPart(code, node, ancestors));
  }
  const all = [...found];
  return all
    .filter((node) => !all.some((other) => other !== node && contains(other, node)))
    .toSorted((a, b) => a.position.start - b.position.start);
}

function isPicture(code: string, node: MarkupNode): boolean {
  if (node.type === "LiquidVariableOutput") return PICTURE.test(sourceOf(code, node));
  return (
    /^Html(?:Void|Element)/.test(node.type) &&
    /^<(?:img|video|picture|iframe)\b/.test(sourceOf(code, node))
  );
}

function largestPart(code: string, node: MarkupNode, ancestors: MarkupNode[]): MarkupNode {
  const candidates = ancestors.filter(({ type }) => type === "HtmlElement" || type === "LiquidTag");
  const inside = candidates.filter(
    (candidate) => !sourceOf(code, candidate).includes("block.shopify_attributes"),
  );
  const media = inside.find(
    (candidate) =>
      candidate.type === "HtmlElement" && MEDIA_CLASS.test(openingTag(code, candidate)),
  );
  if (media) return media;
  return inside.find((candidate) => isOnlyPicture(code, candidate)) ?? node;
}

function isOnlyPicture(code: string, part: MarkupNode): boolean {
  if (/^\{%-?\s*(?:for|capture|paginate)\b/.test(sourceOf(code, part))) return false;
  for (const [node, ancestors] of walk(part)) {
    const isInText = !ancestors.some(({ type }) => type.startsWith("Attr"));
    if (!isInText) continue;
    if (node.type === "TextNode" && sourceOf(code, node).trim() !== "") return false;
    if (node.type === "LiquidVariableOutput" && !isPicture(code, node)) return false;
  }
  return true;
}

/** Puts the condition around whole lines where the part stands on its own lines. */
function wrap(code: string, { position }: MarkupNode): string {
  const lineStart = code.lastIndexOf("\n", position.start - 1) + 1;
  const nextLine = code.indexOf("\n", position.end);
  const lineEnd = nextLine === -1 ? code.length : nextLine;
  const indent = code.slice(lineStart, position.start);
  const open = `{%- if section.settings.${SETTING_ID} -%}`;
  const close = "{%- endif -%}";
  const part = code.slice(position.start, position.end);
  if (indent.trim() !== "" || code.slice(position.end, lineEnd).trim() !== "") {
    return `${code.slice(0, position.start)}${open}${part}${close}${code.slice(position.end)}`;
  }
  const inner = `${indent}${part}`.replace(/^(?=.)/gm, "  ");
  return `${code.slice(0, lineStart)}${indent}${open}\n${inner}\n${indent}${close}${code.slice(lineEnd)}`;
}

/** Declares the checkbox before the colours. */
function declare(section: Section): Section {
  const list = child(section.schema, "settings");
  const headers = items(list).map((node) => child(node, "content"));
  const colors = headers.findIndex(
    (content) => content?.type === "scalar" && content.value === "Colors",
  );
  const index = (colors === -1 ? items(list).length : colors) - 1;
  const setting = { type: "checkbox", id: SETTING_ID, label: "Show images", default: false };
  if (!list) return section;
  return editSchema(section, (text) => insertItem(text, list, index, setting));
}

function contains(outer: MarkupNode, inner: MarkupNode): boolean {
  return outer.position.start <= inner.position.start && inner.position.end <= outer.position.end;
}
