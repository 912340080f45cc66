import type { Apply, Change, Outcome } from "../change.ts";
import { child, items, textOf } from "../json-text.ts";
import {
  blocks,
  blockSettings,
  type Section,
  sectionSettings,
  type Setting,
  setStartValue,
  startValue,
} from "../section.ts";

/** Words of a request, the settings they may mean, and the values they ask for. */
const CHOICES: [RegExp, RegExp, RegExp][] = [
  [
    /\b(?:carousel|slider|slideshow|swipe|swipeable|sliding)\b/,
    /layout|style|display/,
    /^(?:carousel|slider|slideshow)$/,
  ],
  [
    /\b(?:in a grid|as a grid|grid layout|use a grid|static grid|no carousel|without (?:a )?(?:carousel|slider))\b/,
    /layout|style|display/,
    /^grid$/,
  ],
  [/\b(?:stacked|(?:one|1) below the other|below each other|full list)\b/, /layout/, /^stacked$/],
  [
    /\b(?:split|heading (?:on|at) the (?:left|side)|title (?:on|at) the (?:left|side))\b/,
    /layout/,
    /^split$/,
  ],
  [
    /\b(?:image|picture|photo|media|video)s?\b[^.,;]*\b(?:on|to|at|left|before)\b[^.,;]*\b(?:left|start|before)\b/,
    /layout|position|media/,
    /^(?:start|left|image_first|before)$/,
  ],
  [
    /\b(?:image|picture|photo|media|video)s?\b[^.,;]*\b(?:on|to|at|right|after)\b[^.,;]*\b(?:right|end|after)\b/,
    /layout|position|media/,
    /^(?:end|right|text_first|after)$/,
  ],
  [
    /\b(?:behind (?:the )?text|background (?:image|picture|photo|video)|text (?:over|on top of|on) (?:the |an? )?(?:image|picture|photo|video)|overlay)\b/,
    /layout|position/,
    /^(?:background|behind|overlay)$/,
  ],
  [/\b(?:full[ -]width|edge to edge|full bleed|whole width|wall to wall)\b/, /width/, /^full$/],
  [/\b(?:page width|contained|boxed)\b/, /width/, /^(?:page|contained)$/],
  [/\b(?:portrait|tall) (?:images?|pictures?|photos?|cards?)\b/, /ratio|shape/, /^portrait$/],
  [/\bsquare (?:images?|pictures?|photos?|cards?)\b/, /ratio|shape/, /^square$/],
  [/\b(?:landscape|wide) (?:images?|pictures?|photos?|cards?)\b/, /ratio|shape/, /^landscape$/],
  [
    /\b(?:taller|full[ -]height|full[ -]screen|very tall|large height|higher)\b/,
    /height/,
    /^large$/,
  ],
];

/** Choices that a section's own settings offer: layout, shape, width, what is shown. */
export const options: Change = ({ plain }, { section }) => {
  const wanted: Apply[] = [
    ...CHOICES.flatMap(([words, id, value]) =>
      words.test(plain) && findChoice(section, id, value) ? [choose(id, value)] : [],
    ),
    ...checkboxes(section).flatMap((setting) => toggle(plain, setting) ?? []),
    ...(/\b(?:no|without|remove(?: the)?|hide(?: the)?) (?:stars?|ratings?)\b/.test(plain)
      ? [hideStars]
      : []),
  ];
  return wanted.length === 0 ? null : (now) => applyAll(now, wanted);
};

function applyAll(section: Section, wanted: Apply[]): Outcome {
  let changed = section;
  const said: string[] = [];
  for (const apply of wanted) {
    const outcome = apply(changed);
    if (outcome.kind !== "changed") continue;
    changed = outcome.section;
    said.push(outcome.said);
  }
  if (said.length === 0) return { kind: "already", said: "Its settings already say so." };
  return { kind: "changed", section: changed, said: said.join(", ") };
}

function choose(id: RegExp, value: RegExp): Apply {
  return (section) => {
    const choice = findChoice(section, id, value);
    if (!choice || startValue(section, choice.setting) === choice.value)
      return { kind: "already", said: "" };
    const said = `${choice.setting.label.toLowerCase()} is “${choice.label}”`;
    return { kind: "changed", section: setStartValue(section, choice.setting, choice.value), said };
  };
}

function findChoice(section: Section, id: RegExp, value: RegExp) {
  for (const setting of sectionSettings(section)) {
    if (setting.type !== "select" || !id.test(setting.id)) continue;
    for (const option of items(child(setting.node, "options"))) {
      const found = textOf(option, "value");
      if (found !== undefined && value.test(found))
        return { setting, value: found, label: textOf(option, "label") ?? found };
    }
  }
  return null;
}

function checkboxes(section: Section): Setting[] {
  return sectionSettings(section).filter(
    ({ type, id }) => type === "checkbox" && id !== "show_images",
  );
}

/** "Show the vendor", "hide prices", by the words of the checkbox's label. */
function toggle(plain: string, { id, label }: Setting): Apply[] | null {
  const noun = label
    .toLowerCase()
    .replace(/^(?:show|display|enable|keep|use)\s+/, "")
    .replace(/[^a-z ]/g, "")
    .trim();
  if (noun === "") return null;
  const on = new RegExp(
    `\\b(?:show|with|display|add|include|keep)(?: the| a| an)? ${noun}s?\\b`,
  ).test(plain);
  const off = new RegExp(`\\b(?:hide|without|no|remove|drop)(?: the| a| an)? ${noun}s?\\b`).test(
    plain,
  );
  if (!on && !off) return null;
  return [
    (section) => {
      const setting = sectionSettings(section).find((candidate) => candidate.id === id);
      if (!setting || startValue(section, setting) === !off) return { kind: "already", said: "" };
      return {
        kind: "changed",
        section: setStartValue(section, setting, !off),
        said: `“${label}” is ${off ? "off" : "on"}`,
      };
    },
  ];
}

function hideStars(section: Section): Outcome {
  for (const block of blocks(section)) {
    const rating = blockSettings(block).find(
      ({ id, type }) => type === "range" && /rating|stars/.test(id),
    );
    if (rating && startValue(section, rating) !== 0) {
      return {
        kind: "changed",
        section: setStartValue(section, rating, 0),
        said: "stars are hidden",
      };
    }
  }
  return { kind: "already", said: "" };
}
