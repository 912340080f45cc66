import { withoutCalls } from "../../source/css-values.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const TRACKS = /^grid(?:-template(?:-columns)?|-auto-columns)?$/;
const BARE_FRACTION = /(?<![\w.-])\d*\.?\d+fr\b/;

export const gridTracks: Rule = {
  code: "GridTracks",
  severity: "warning",
  detail:
    "1fr is minmax(auto, 1fr): a long word or a wide picture widens it. Write minmax(0, 1fr).",
  check(source) {
    return source.styles
      .flatMap(({ css }) => css.declarations)
      .filter(
        ({ property, value }) =>
          TRACKS.test(property) &&
          BARE_FRACTION.test(withoutCalls(columnsOf(property, value), "minmax")),
      )
      .map((declaration) => {
        const { start, end, property, value } = declaration;
        const text = source.code.slice(start, end);
        // Only where every fraction is bare and the declaration is the columns alone.
        const isPlain = !value.includes("minmax") && property.endsWith("columns");
        const fixed = text.replace(/(?<![\w.-])(\d*\.?\d+fr)\b/g, "minmax(0, $1)");
        return problemAt(source, declaration, {
          code: this.code,
          severity: "warning",
          message:
            "A long word makes this column wider than the screen: its least width must be 0.",
          fix: isPlain ? { start, end, text: fixed } : undefined,
        });
      });
  },
};

/** In a shorthand the columns stand behind the slash. */
function columnsOf(property: string, value: string): string {
  return property.endsWith("columns") ? value : (value.split("/")[1] ?? "");
}
