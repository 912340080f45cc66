/** Stands for every character of Liquid in `SectionSource.markup`, so that offsets stay the same. */
export const LIQUID_MARK = "\uE000";

const OPENING_TAG = /<!--|<([A-Za-z\uE000][^\s/>]*)/g;
const ATTRIBUTE =
  /([^\s"'<>/=\uE000][^\s"'<>/=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?|\/?>|[\s/\uE000]+|["'=<]/y;

export type HtmlAttribute = {
  name: string;
  /** Without its quotation marks; Liquid in it shows as `LIQUID_MARK`. */
  value: string;
  start: number;
  end: number;
};

/** An opening tag. Closing tags are not needed by any rule. */
export type HtmlElement = {
  /** In lower case; holds `LIQUID_MARK` when Liquid prints the name. */
  name: string;
  attributes: HtmlAttribute[];
  start: number;
  end: number;
  /** Liquid between the attributes may print any attribute. */
  hasLiquidAttributes: boolean;
};

/** The text of a `<script>`, `<style>`, `<template>` or `<textarea>` element. */
export type ElementBody = { element: HtmlElement; start: number; end: number };

/** Reads the opening tags of markup in which Liquid has been replaced by `LIQUID_MARK`. */
export function readHtml(markup: string): { elements: HtmlElement[]; bodies: ElementBody[] } {
  const elements: HtmlElement[] = [];
  const bodies: ElementBody[] = [];
  const closings = new Map<string, number>();
  OPENING_TAG.lastIndex = 0;
  for (let match = OPENING_TAG.exec(markup); match !== null; match = OPENING_TAG.exec(markup)) {
    if (match[0] === "<!--") {
      const close = markup.indexOf("-->", match.index + 4);
      OPENING_TAG.lastIndex = close === -1 ? markup.length : close + 3;
      continue;
    }
    const element = readElement(markup, match.index, match[1] ?? "");
    elements.push(element);
    const body = readBody(markup, element, closings);
    if (body !== undefined) bodies.push(body);
    const isText = body !== undefined && element.name !== "template";
    OPENING_TAG.lastIndex = isText ? body.end : element.end;
  }
  return { elements, bodies };
}

/** The value of an attribute, or undefined when the element does not have it. */
export function attributeOf(element: HtmlElement, name: string): HtmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}

function readElement(markup: string, start: number, name: string): HtmlElement {
  const attributes: HtmlAttribute[] = [];
  let hasLiquidAttributes = false;
  let at = start + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(markup);
    if (match === null) break;
    const [text, attributeName, value] = match;
    if (attributeName !== undefined) {
      attributes.push({
        name: attributeName.toLowerCase(),
        value: unquote(value ?? ""),
        start: at,
        end: at + text.length,
      });
    } else if (text.endsWith(">")) {
      at += text.length;
      break;
    } else if (text.includes(LIQUID_MARK)) hasLiquidAttributes = true;
    at += text.length;
  }
  return { name: name.toLowerCase(), attributes, start, end: at, hasLiquidAttributes };
}

function unquote(value: string): string {
  return value.startsWith('"') || value.startsWith("'") ? value.slice(1, -1) : value;
}

/** `closings` holds the next closing tag of each name, so that a hostile file is read only once. */
function readBody(
  markup: string,
  element: HtmlElement,
  closings: Map<string, number>,
): ElementBody | undefined {
  if (!/^(script|style|template|textarea)$/.test(element.name)) return undefined;
  const known = closings.get(element.name);
  if (known !== undefined && known >= element.end)
    return { element, start: element.end, end: known };
  const closing = new RegExp(`</${element.name}`, "gi");
  closing.lastIndex = element.end;
  const end = closing.exec(markup)?.index ?? markup.length;
  closings.set(element.name, end);
  return { element, start: element.end, end };
}
