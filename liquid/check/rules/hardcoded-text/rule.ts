import { LIQUID_MARK } from "../../source/html-elements.ts";
import { textPieces } from "../../source/text-pieces.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const WORD = /\p{L}{2,}/u;
const ENTITY = /&#?\w+;/g;
const SPOKEN_ATTRIBUTES = new Set(["alt", "aria-label", "placeholder", "title"]);

export const hardcodedText: Rule = {
  code: "HardcodedText",
  severity: "warning",
  detail:
    "Visible and spoken words come from settings (or from the resource), so that merchants can translate them.",
  check(source) {
    const spoken = source.elements
      .flatMap(({ attributes }) => attributes)
      .filter(({ name, value }) => SPOKEN_ATTRIBUTES.has(name) && !value.includes(LIQUID_MARK))
      .map(({ value, start, end }) => ({ text: value, start, end }));
    return [...textPieces(source), ...spoken]
      .filter(({ text }) => WORD.test(text.replace(ENTITY, "")))
      .map((piece) =>
        problemAt(source, piece, {
          code: this.code,
          severity: "warning",
          message: `"${shortened(piece.text)}" cannot be changed or translated in the theme editor. Make it a setting.`,
        }),
      );
  },
};

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
