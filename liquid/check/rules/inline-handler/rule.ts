import type { HtmlAttribute } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const HANDLER = /^on[a-z]+$/;
const ADDRESS_ATTRIBUTES = new Set(["action", "formaction", "href", "src", "xlink:href"]);

/** The usual way to load a stylesheet late; it runs nothing else. */
const LATE_STYLESHEET = /^this\.media\s*=\s*["']all["'];?$/;

export const inlineHandler: Rule = {
  code: "InlineHandler",
  severity: "error",
  detail:
    "on* attributes and javascript: addresses break under a content security policy; listen in {% javascript %}.",
  check(source) {
    return source.elements
      .flatMap(({ attributes }) => attributes)
      .flatMap((attribute) => {
        const message = messageFor(attribute);
        return message === undefined
          ? []
          : problemAt(source, attribute, { code: this.code, message });
      });
  },
};

function messageFor({ name, value }: HtmlAttribute): string | undefined {
  if (HANDLER.test(name)) {
    if (LATE_STYLESHEET.test(value.trim())) return undefined;
    return `"${name}" runs a script inside the markup. Use {% javascript %} instead.`;
  }
  if (!ADDRESS_ATTRIBUTES.has(name) || !isScript(value)) return undefined;
  return `"${name}" runs a script as an address. Use a button and {% javascript %} instead.`;
}

/** Browsers skip blanks and control characters, and read character references, before the colon. */
function isScript(value: string): boolean {
  const plain = value
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits: string) => character(parseInt(digits, 16)))
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => character(Number(digits)))
    .replace(/&(?:tab|newline);/gi, "")
    .replace(/&colon;/gi, ":")
    .replace(/[\p{Cc}\s]/gu, "");
  return /^(?:javascript|vbscript):/i.test(plain);
}

function character(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}
