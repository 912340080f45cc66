import { memberOf, textOf } from "../../source/json-node.ts";
import { allSettings, nameOfSetting, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const PARAGRAPHS = /^\s*(?:<(p|ul|ol|h[1-6])(?:\s[^>]*)?>[\s\S]*?<\/\1>\s*)+$/i;
/** Empty, a translation, or another object's text. */
const WRITTEN_ELSEWHERE = /^\s*(?:$|t:|\{\{)/;
const PARAGRAPH_TAG = /<\/?(?:p|ul|ol|li|h[1-6]|div|br)\b/i;

export const richtextDefault: Rule = {
  code: "RichtextDefault",
  severity: "error",
  detail: "richtext takes block elements (p, ul, ol, h1-h6) only, inline_richtext none.",
  check(source) {
    const parts = schemaParts(source);
    const settings = parts === undefined ? [] : allSettings(parts);
    return settings.flatMap((setting) => {
      const initial = memberOf(setting, "default");
      const text = textOf(setting, "default") ?? "";
      if (initial === undefined || WRITTEN_ELSEWHERE.test(text)) return [];
      const flaw = flawOf(textOf(setting, "type"), text);
      if (flaw === undefined) return [];
      const { start, end } = initial.value;
      return problemAt(source, initial, {
        code: this.code,
        message: `The default of "${nameOfSetting(setting)}" ${flaw.message}`,
        fix: flaw.text === undefined ? undefined : { start, end, text: JSON.stringify(flaw.text) },
      });
    });
  },
};

function flawOf(
  type: string | undefined,
  text: string,
): { message: string; text: string | undefined } | undefined {
  if (type === "richtext" && !PARAGRAPHS.test(text)) {
    const wrapped = PARAGRAPH_TAG.test(text) ? undefined : `<p>${text.trim()}</p>`;
    return {
      message: "must stand in paragraphs, lists or headings, such as <p>…</p>.",
      text: wrapped,
    };
  }
  if (type !== "inline_richtext" || !PARAGRAPH_TAG.test(text)) return undefined;
  const inner = /^\s*<p>([\s\S]*)<\/p>\s*$/i.exec(text)?.[1];
  const unwrapped = inner === undefined || PARAGRAPH_TAG.test(inner) ? undefined : inner;
  return { message: "is a single line, so it cannot hold paragraphs.", text: unwrapped };
}
