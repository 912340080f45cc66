import type { Problem } from "../../problem.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const HABITS: readonly { pattern: RegExp; severity: Problem["severity"]; message: string }[] = [
  {
    pattern: /(?<![\w.$])(?:eval|Function)\s*\(|\bdocument\s*\.\s*write(?:ln)?\s*\(/g,
    severity: "error",
    message: "This runs or writes text as code, which nobody can review.",
  },
  {
    pattern: /\b(?:document\s*\.\s*cookie|(?:local|session)Storage)\b/g,
    severity: "error",
    message: "A section may not read or store data about shoppers.",
  },
  {
    pattern: /\.\s*(?:innerHTML|outerHTML)\s*\+?=(?!=)|\.\s*insertAdjacentHTML\s*\(/g,
    severity: "warning",
    message: "Markup put together in a script can be abused. Use textContent or a <template>.",
  },
  {
    pattern: /(?<![\w.$])(?:window|document)\s*\.\s*addEventListener\s*\(/g,
    severity: "warning",
    message:
      "This listens on the whole page and goes on after the section is gone. Listen on the element.",
  },
];

const NOT_CODE = /\/\*[\s\S]*?(?:\*\/|$)|(?<=^|[\s;{}])\/\/[^\n]*/g;

export const scriptSafety: Rule = {
  code: "ScriptSafety",
  severity: "error",
  detail:
    "No eval, no document.write, no cookies or storage, no markup from strings, no listeners on window or document.",
  check(source) {
    return source.scripts.flatMap(({ text, start }) => {
      const code = text.replace(NOT_CODE, (note) => " ".repeat(note.length));
      return HABITS.flatMap(({ pattern, severity, message }) =>
        [...code.matchAll(pattern)].map(({ 0: match, index }) =>
          problemAt(
            source,
            { start: start + index, end: start + index + match.length },
            { code: this.code, severity, message },
          ),
        ),
      );
    });
  },
};
