import { align } from "./changes/alignment.ts";
import { resizeHeading } from "./changes/heading-size.ts";
import { changePadding } from "./changes/padding.ts";
import type { Outcome } from "./change.ts";
import type { Section } from "./section.ts";

type Style = (section: Section) => Outcome[];

const STYLES: [RegExp, Style][] = [
  [
    /\b(?:minimal|minimalist|clean|simple|quiet)\b/,
    (section) =>
      chain(section, [(now) => resizeHeading(now, 0.9), (now) => changePadding(now, () => 64)]),
  ],
  [
    /\b(?:bold|loud|striking|strong|energetic)\b/,
    (section) =>
      chain(section, [(now) => resizeHeading(now, 1.3), (now) => changePadding(now, () => 72)]),
  ],
  [
    /\b(?:elegant|luxury|luxurious|refined|editorial)\b/,
    (section) =>
      chain(section, [(now) => align(now, "center"), (now) => changePadding(now, () => 80)]),
  ],
];

/** Sizes and spacing of the style that the merchant chose, or that the words ask for. */
export function applyStyle(section: Section, chosen: string | null, plain: string): Section {
  const words = (chosen ?? plain).toLowerCase();
  const style = STYLES.find(([pattern]) => pattern.test(words))?.[1];
  const last = style?.(section).findLast((outcome) => outcome.kind === "changed");
  return last?.kind === "changed" ? last.section : section;
}

function chain(section: Section, steps: ((section: Section) => Outcome)[]): Outcome[] {
  let now = section;
  return steps.map((step) => {
    const outcome = step(now);
    if (outcome.kind === "changed") now = outcome.section;
    return outcome;
  });
}
