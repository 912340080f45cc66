import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const LISTEN = /([\w$\])?]*)\s*\??\.\s*addEventListener\s*\(/g;
/** A call that is longer is not read to its end. */
const LONGEST_CALL = 4_000;

export const listenerSignal: Rule = {
  code: "ListenerSignal",
  severity: "warning",
  detail:
    "addEventListener(…, { signal }) of one AbortController that disconnectedCallback aborts; listeners on the element itself need none.",
  check(source) {
    const scripts = source.scripts.filter(({ text }) => !text.includes("removeEventListener"));
    return scripts.flatMap(({ text, start }) =>
      [...text.matchAll(LISTEN)].flatMap(({ 0: match, 1: target, index }) => {
        const from = index + match.length;
        const call = argumentsOf(text, from);
        if (target === "this" || call === undefined) return [];
        if (/\bsignal\b|\bonce\s*:/.test(call)) return [];
        const place = { start: start + index, end: start + from };
        return problemAt(source, place, {
          code: this.code,
          severity: "warning",
          message:
            "This goes on listening after the section is gone. Give it a signal that ends it.",
        });
      }),
    );
  },
};

/** What stands between the brackets of a call; undefined when it does not end nearby. */
function argumentsOf(text: string, from: number): string | undefined {
  let depth = 1;
  const end = Math.min(text.length, from + LONGEST_CALL);
  for (let at = from; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return undefined;
}
