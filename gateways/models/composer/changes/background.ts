import type { Change, Outcome } from "../change.ts";
import { COLOR_WORDS, findPalette, type Palette } from "../palettes.ts";
import { type Section, sectionSettings, setStartValue, withCode } from "../section.ts";
import { toneOfTheme } from "../theme-tone.ts";
import { addRules, rootClass, setDeclaration, styleRules } from "../styles.ts";

const SURFACE =
  "(?:background|backdrop|section|colou?r scheme|scheme|theme|mode|palette|colou?rs?|look|version|tones?|panel)";
const BEFORE = new RegExp(`\\b(${COLOR_WORDS})(?:er)?(?:,? \\w+)? ${SURFACE}\\b`);
const AFTER = new RegExp(
  `\\b${SURFACE}\\b(?: colou?r)?(?: to| in| should be| is| of|:)?(?: a| the)?(?: \\w+)?? (${COLOR_WORDS})`,
);
const VERB = new RegExp(
  `\\b(?:make|turn) (?:it|this|everything|the whole thing)(?: all)?(?: more| a bit| much| look)? (${COLOR_WORDS})`,
);
const ON = new RegExp(`\\bon (?:a |an )?(${COLOR_WORDS})\\b(?! (?:screen|phone|mobile|device))`);

/** A colour as a wish of its own, in a request for a new section: "newsletter, sage green, centered". */
const ALONE = new RegExp(`(?:^|[,;] ?)(?:in |all )?(${COLOR_WORDS})(?: \\w+)?(?= ?(?:[,;.]|$))`);

/** "Dark hero", but not "Black Friday countdown". */
const KIND = new RegExp(
  `\\b(${COLOR_WORDS})(?! friday),? (?:\\w+ )?(?:hero|banner|header|bar|faqs?|accordion|grid|carousel|slider|newsletter|signup|testimonials?|reviews?|gallery|form|cta|call to action|timeline|countdown|table|announcement)\\b`,
);

/** "Dark background", "on cream", "make it #112233": the text colour follows, so that it stays readable. */
export const background: Change = ({ plain }, { isNew, theme }) => {
  const words = [BEFORE, AFTER, VERB, ON, ...(isNew ? [ALONE, KIND] : [])]
    .map((pattern) => pattern.exec(plain)?.[1])
    .find(Boolean);
  const palette = words ? findPalette(words) : null;
  if (!palette) return null;
  const tone = (["dark", "light"] as const).find((each) => each === palette.name);
  return (section) => (tone && toneOfTheme(section, tone, theme)) ?? paint(section, palette);
};

/** Sets the section's colours, and those of its filled button to the reverse. */
export function paint(section: Section, palette: Palette): Outcome {
  const wanted: [RegExp, string][] = [
    [/^(background_color|background|bg_color|section_background)$/, palette.background],
    [/^(text_color|foreground_color|color_text)$/, palette.text],
    [/^(button_color|button_background|button_background_color)$/, palette.text],
    [/^(button_label_color|button_text_color)$/, palette.background],
  ];
  let changed = section;
  let painted = 0;
  for (const [id, color] of wanted) {
    const setting = sectionSettings(changed).find(
      (candidate) => candidate.type === "color" && id.test(candidate.id),
    );
    if (!setting) continue;
    changed = setStartValue(changed, setting, color);
    painted += id.test("background_color") || id.test("text_color") ? 1 : 0;
  }
  const done = painted === 2 ? changed : paintRule(changed, palette);
  if (!done)
    return { kind: "unable", said: "I could not find this section's outer element to color." };
  if (done.code === section.code)
    return { kind: "already", said: `The background is already ${palette.name}.` };
  return {
    kind: "changed",
    section: done,
    said: `the background is ${palette.name}, with readable text`,
  };
}

function paintRule(section: Section, palette: Palette): Section | null {
  const root = rootClass(section.code);
  if (!root) return null;
  const find = (code: string) => styleRules(code).find(({ selector }) => selector === `.${root}`);
  const rule = find(section.code);
  if (!rule) {
    const added = `  .${root} {\n    color: ${palette.text};\n    background-color: ${palette.background};\n  }`;
    return withCode(section, addRules(section.code, added));
  }
  const colored = setDeclaration(section.code, rule, "color", palette.text);
  const again = find(colored);
  return again
    ? withCode(section, setDeclaration(colored, again, "background-color", palette.background))
    : null;
}
