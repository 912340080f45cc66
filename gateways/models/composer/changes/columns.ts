import type { Change } from "../change.ts";
import { findRange } from "../find-settings.ts";
import { setMember } from "../json-edit.ts";
import { numberOf } from "../json-text.ts";
import { editSchema, type Section, setStartValue, startValue, withCode } from "../section.ts";
import { setDeclaration, declaration, styleRules } from "../styles.ts";

const MOST_COLUMNS = 6;
const COLUMNS_ID = /^(columns|columns_desktop|desktop_columns|cards_per_row|per_row)$/;
const ASKED =
  /\b(\d+)[ -](?:equal |even )?columns?\b|\b(\d+) (?:\w+ )?(?:across|per row|in (?:a|each|one) row|side by side|next to each other)\b|\bcolumns? to (\d+)\b/;
const SINGLE = /\b(?:1|one|a single)[ -]column\b/;

/** "Four columns", "3 per row". */
export const columns: Change = ({ plain }) => {
  const match = ASKED.exec(plain);
  const asked = match ? Number(match[1] ?? match[2] ?? match[3]) : SINGLE.test(plain) ? 1 : null;
  if (asked === null || asked < 1) return null;
  return (section) => {
    const count = Math.min(asked, MOST_COLUMNS);
    const limit = asked > MOST_COLUMNS ? `, the most that stay readable` : "";
    const changed = setColumns(section, count);
    if (!changed) return { kind: "unable", said: "This section is not laid out in columns." };
    const words = count === 1 ? "one column" : `${count} columns`;
    if (changed.code === section.code) return { kind: "already", said: `It already has ${words}.` };
    return { kind: "changed", section: changed, said: `it has ${words} on wide screens${limit}` };
  };
};

function setColumns(section: Section, count: number): Section | null {
  const range = findRange(section, COLUMNS_ID);
  if (range) {
    if (startValue(section, range) === count) return section;
    const widened = widenRange(section, COLUMNS_ID, count);
    return setStartValue(widened, findRange(widened, COLUMNS_ID) ?? range, count);
  }
  const grids = styleRules(section.code).filter((rule) => {
    const tracks = declaration(section.code, rule, "grid-template-columns")?.value ?? "";
    return /repeat\(\s*\d+\s*,/.test(tracks);
  });
  const widest = grids.at(-1);
  const tracks = widest && declaration(section.code, widest, "grid-template-columns");
  if (!widest || !tracks) return null;
  const value = tracks.value.replace(/repeat\(\s*\d+/, `repeat(${count}`);
  return withCode(section, setDeclaration(section.code, widest, "grid-template-columns", value));
}

/** Lets a range setting hold a number outside its bounds. */
export function widenRange(section: Section, id: RegExp, count: number): Section {
  let widened = section;
  const bounds = [
    ["min", (bound: number) => count < bound],
    ["max", (bound: number) => count > bound],
  ] as const;
  for (const [bound, isOutside] of bounds) {
    const range = findRange(widened, id);
    const value = numberOf(range?.node, bound);
    if (range && value !== undefined && isOutside(value)) {
      widened = editSchema(widened, (text) => setMember(text, range.node, bound, count));
    }
  }
  return widened;
}
