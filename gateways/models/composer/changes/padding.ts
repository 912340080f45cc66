import type { Change, Outcome } from "../change.ts";
import { numberOf } from "../json-text.ts";
import { type Section, sectionSettings, setStartValue, startValue, withCode } from "../section.ts";
import { scaleLengths } from "../scale-lengths.ts";
import { declaration, rootClass, styleRules } from "../styles.ts";

const WORDS = "(?:padding|spacing|space|white ?space|room|air|breathing room)";
const MORE = new RegExp(
  `\\b(?:more|increase|add|extra|larger|bigger|generous|double)\\b[^.,;]*\\b${WORDS}\\b|\\b(?:roomier|airier|more spacious|less cramped)\\b`,
);
const LESS = new RegExp(
  `\\b(?:less|reduce|decrease|smaller|remove|tighter|no|without|cut|halve)\\b[^.,;]*\\b${WORDS}\\b|\\b(?:more compact|tighter|denser)\\b`,
);
const STEP_IN_PX = 24;

/** "More padding", "less space", "no padding", "padding 80px". */
export const padding: Change = ({ plain }) => {
  const exact =
    /\bpadding\b[^.,;]*?\b(\d{1,3}) ?(?:px|pixels)\b|\b(\d{1,3}) ?(?:px|pixels)(?: of)? padding\b/.exec(
      plain,
    );
  if (exact) return (section) => changePadding(section, () => Number(exact[1] ?? exact[2]));
  const less = LESS.test(plain);
  if (!less && !MORE.test(plain)) return null;
  const none = /\b(no|without|remove(?: the| all)?) (?:padding|spacing)\b/.test(plain);
  if (none) return (section) => changePadding(section, () => 0);
  return (section) => changePadding(section, (now) => now + (less ? -STEP_IN_PX : STEP_IN_PX));
};

/** Changes the space above and below the section. */
export function changePadding(section: Section, next: (now: number) => number): Outcome {
  const ranges = sectionSettings(section).filter(
    ({ id, type }) => type === "range" && /padding/.test(id),
  );
  if (ranges.length === 0) return scalePaddingRule(section, next(48) / 48);
  let changed = section;
  let grew = 0;
  for (const { id } of ranges) {
    const range = sectionSettings(changed).find((setting) => setting.id === id);
    if (!range) continue;
    const now = Number(startValue(changed, range) ?? 0);
    const value = onStep(range.node, next(now));
    grew += value - now;
    if (value !== now) changed = setStartValue(changed, range, value);
  }
  if (changed === section) return { kind: "already", said: "The padding is already there." };
  return {
    kind: "changed",
    section: changed,
    said: grew > 0 ? "it has more space above and below" : "it has less space above and below",
  };
}

function onStep(node: Section["schema"], value: number): number {
  const min = numberOf(node, "min") ?? 0;
  const max = numberOf(node, "max") ?? 100;
  const step = numberOf(node, "step") ?? 1;
  const bounded = Math.min(max, Math.max(min, value));
  return min + Math.round((bounded - min) / step) * step;
}

function scalePaddingRule(section: Section, factor: number): Outcome {
  const root = rootClass(section.code);
  for (const property of ["padding", "padding-block"]) {
    for (const rule of styleRules(section.code)) {
      const found = declaration(section.code, rule, property);
      if (!found || !root || !rule.selector.startsWith(`.${root}`)) continue;
      const value = scaleLengths(found.value, factor);
      if (value === found.value) continue;
      const code = section.code.slice(0, found.start) + value + section.code.slice(found.end);
      const said = factor > 1 ? "it has more padding" : "it has less padding";
      return { kind: "changed", section: withCode(section, code), said };
    }
  }
  return { kind: "unable", said: "I found no padding in this section to change." };
}
