import { type CssReading, readCss } from "./css-rules.ts";
import type { EmbeddedCode } from "./embedded-code.ts";
import type { ElementBody, HtmlElement } from "./html-elements.ts";
import type { LiquidToken, RawRegion } from "./liquid-tokens.ts";

/** CSS, read once for all rules. */
export type StyleCode = EmbeddedCode & { css: CssReading };

type Parts = { regions: RawRegion[]; bodies: ElementBody[] };

export function readStyles(
  code: string,
  markup: string,
  parts: Parts & { tokens: LiquidToken[]; elements: HtmlElement[] },
): StyleCode[] {
  const styles: EmbeddedCode[] = [];
  for (const { name, bodyStart, bodyEnd } of parts.regions) {
    if (name !== "stylesheet") continue;
    styles.push({ home: "stylesheet", text: code.slice(bodyStart, bodyEnd), start: bodyStart });
  }
  let opened: LiquidToken | undefined;
  for (const token of parts.tokens) {
    if (token.name === "style") opened = token;
    if (token.name !== "endstyle" || opened === undefined) continue;
    const text = markup.slice(opened.end, token.start);
    styles.push({ home: "style", text, start: opened.end });
    opened = undefined;
  }
  for (const { element, start, end } of parts.bodies) {
    if (element.name !== "style") continue;
    styles.push({ home: "style-element", text: markup.slice(start, end), start });
  }
  for (const { attributes } of parts.elements) {
    for (const { name, start, end } of attributes) {
      if (name !== "style") continue;
      styles.push({ home: "style-attribute", text: markup.slice(start, end), start });
    }
  }
  return styles.map((style) => Object.assign(style, { css: readCss(style) }));
}

export function readScripts(
  code: string,
  markup: string,
  { regions, bodies }: Parts,
): EmbeddedCode[] {
  const scripts: EmbeddedCode[] = [];
  for (const { name, bodyStart, bodyEnd } of regions) {
    if (name !== "javascript") continue;
    scripts.push({ home: "javascript", text: code.slice(bodyStart, bodyEnd), start: bodyStart });
  }
  for (const { element, start, end } of bodies) {
    if (element.name !== "script") continue;
    scripts.push({ home: "script", text: markup.slice(start, end), start });
  }
  return scripts;
}
