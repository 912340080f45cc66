import type { Change, Outcome } from "../change.ts";
import { items, textOf } from "../json-text.ts";
import { child } from "../json-text.ts";
import { type Section, sectionSettings, setStartValue, startValue, withCode } from "../section.ts";
import { addRules, rootClass } from "../styles.ts";

const CENTER = /\b(?:cent(?:er|re)(?:ed|d)?|in the middle)\b/;
const SIDE =
  /\b(?:(?:align|aligned|aligning|move|put|text|heading|title|content|everything|it)\b[^.,;]*\b(left|right|start|end)|(left|right)[- ]align(?:ed)?)\b/;

/** "Center the text", "left-aligned". */
export const alignment: Change = ({ plain }) => {
  const side = SIDE.exec(plain);
  if (CENTER.test(plain)) return (section) => align(section, "center");
  if (!side || /\b(?:image|picture|photo|media|video)\b[^.,;]*\b(?:left|right)\b/.test(plain))
    return null;
  const word = side[1] ?? side[2] ?? "";
  return (section) => align(section, /right|end/.test(word) ? "end" : "start");
};

/** Aligns the section's text. */
export function align(section: Section, side: "start" | "center" | "end"): Outcome {
  const words = { start: "aligned to the start", center: "centered", end: "aligned to the end" }[
    side
  ];
  const select = sectionSettings(section).find(
    ({ id, type }) => /align/.test(id) && (type === "select" || type === "text_alignment"),
  );
  const values =
    select?.type === "text_alignment"
      ? ["left", "center", "right"]
      : items(child(select?.node, "options")).flatMap((option) => textOf(option, "value") ?? []);
  const meant = {
    start: ["start", "left"],
    center: ["center", "centre", "middle"],
    end: ["end", "right"],
  }[side];
  const value = values.find((candidate) => meant.includes(candidate));
  if (select && value) {
    if (startValue(section, select) === value)
      return { kind: "already", said: `The text is already ${words}.` };
    return {
      kind: "changed",
      section: setStartValue(section, select, value),
      said: `the text is ${words}`,
    };
  }
  const root = rootClass(section.code);
  if (!root) return { kind: "unable", said: "I could not find this section's outer element." };
  const justify = { start: "start", center: "center", end: "end" }[side];
  const rule = `  .${root} {\n    text-align: ${justify};\n  }`;
  if (section.code.includes(rule))
    return { kind: "already", said: `The text is already ${words}.` };
  return {
    kind: "changed",
    section: withCode(section, addRules(section.code, rule)),
    said: `the text is ${words}`,
  };
}
