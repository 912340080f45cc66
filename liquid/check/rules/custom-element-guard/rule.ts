import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const DEFINE = /customElements\s*\.\s*define\s*\(\s*(?:["'`]([\w-]+)["'`])?/g;
const ASK = /customElements\s*\.\s*get\s*\(\s*(?:["'`]([\w-]+)["'`])?/g;

export const customElementGuard: Rule = {
  code: "CustomElementGuard",
  severity: "warning",
  detail:
    "if (!customElements.get('name')) customElements.define('name', …): a second define throws.",
  check(source) {
    return source.scripts.flatMap(({ text, start }) => {
      const asked = firstQuestions(text);
      return [...text.matchAll(DEFINE)].flatMap(({ 0: match, 1: name, index }) => {
        const isGuarded = [name, undefined].some((each) => (asked.get(each) ?? Infinity) < index);
        if (isGuarded || (name === undefined && asked.size > 0)) return [];
        const place = { start: start + index, end: start + index + match.length };
        return problemAt(source, place, {
          code: this.code,
          severity: "warning",
          message:
            "When this script runs a second time, it stops with an error. Ask first whether the element is known.",
        });
      });
    });
  },
};

/** Where the script first asks for each element; undefined is one that a variable names. */
function firstQuestions(text: string): Map<string | undefined, number> {
  const found = new Map<string | undefined, number>();
  for (const { 1: name, index } of text.matchAll(ASK)) {
    if (!found.has(name)) found.set(name, index);
  }
  return found;
}
