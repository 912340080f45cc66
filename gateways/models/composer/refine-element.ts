import type { SectionBrief } from "#domain/generation/section-model.ts";
import type { Outcome } from "./change.ts";
import { cleanText, escapeMarkup, settingText } from "./merchant-text.ts";
import { COLOR_WORDS, findPalette, type Palette } from "./palettes.ts";
import type { RequestText } from "./request-text.ts";
import { scaleLengths } from "./scale-lengths.ts";
import { child, valueOf } from "./json-text.ts";
import {
  blocks,
  blockSettings,
  presetBlocks,
  type Section,
  sectionSettings,
  setPresetBlockValue,
  setStartValue,
  startValue,
  withCode,
} from "./section.ts";
import { addRules, declaration, setDeclaration, styleRules } from "./styles.ts";

const SIZE = /\b(larger|bigger|smaller|tinier|huge|tiny)\b/;
const COLOR = new RegExp(`\\b(${COLOR_WORDS})(?:er)?\\b`);
const NAMES_ANOTHER_PART = /\b(?:section|whole|everything|padding|columns?|another|rename)\b/;

/**
 * Changes the part that the merchant picked in the preview: its words, its size or its colours.
 *
 * @returns null when nothing was picked, or the request is about something else.
 */
export function refineElement(
  section: Section,
  request: RequestText,
  element: SectionBrief["element"],
): Outcome | null {
  if (!element || NAMES_ANOTHER_PART.test(request.plain)) return null;
  const [quote] = request.quotes;
  if (quote) return replaceWords(section, textOfMarkup(element.html), quote.text);
  const name =
    /^\s*<[^>]*?\sclass="([\w-]+)/.exec(element.html)?.[1] ??
    /\.([\w-]+)[^.]*$/.exec(element.selector)?.[1];
  if (name === undefined || !section.code.includes(name)) return null;
  const size = SIZE.exec(request.plain)?.[1];
  if (size) return resize(section, name, /smaller|tin/.test(size) ? 0.8 : 1.25);
  const color = COLOR.exec(request.plain)?.[1];
  const palette = color === undefined ? null : findPalette(color);
  return palette && paint(section, name, palette);
}

function resize(section: Section, name: string, factor: number): Outcome {
  const rule = findRule(section.code, name);
  const size = rule && declaration(section.code, rule, "font-size");
  const value = size ? scaleLengths(size.value, factor) : `${factor}em`;
  return {
    kind: "changed",
    section: withCode(section, withDeclarations(section.code, name, { "font-size": value })),
    said: factor > 1 ? "what you picked is larger" : "what you picked is smaller",
  };
}

function paint(
  section: Section,
  name: string,
  { background, text, name: color }: Palette,
): Outcome {
  const code = withDeclarations(section.code, name, {
    color: text,
    "background-color": background,
  });
  if (code === section.code)
    return { kind: "already", said: `What you picked is already ${color}.` };
  return {
    kind: "changed",
    section: withCode(section, code),
    said: `what you picked is ${color}, with readable text`,
  };
}

/** The setting or preset value that shows these words gets others. */
function replaceWords(section: Section, shown: string, words: string): Outcome | null {
  if (shown === "") return null;
  const said = `what you picked says “${cleanText(words)}”`;
  const own = sectionSettings(section).find((setting) => {
    const value = startValue(section, setting);
    return typeof value === "string" && textOfMarkup(value) === shown;
  });
  if (own)
    return { kind: "changed", section: setStartValue(section, own, settingText(own, words)), said };
  for (const [index, { type, node }] of presetBlocks(section).entries()) {
    const block = blocks(section).find((candidate) => candidate.type === type);
    for (const setting of block ? blockSettings(block) : []) {
      const value = valueOf(child(node, "settings", setting.id)) ?? startValue(section, setting);
      if (typeof value !== "string" || textOfMarkup(value) !== shown) continue;
      return {
        kind: "changed",
        section: setPresetBlockValue(section, index, setting.id, settingText(setting, words)),
        said,
      };
    }
  }
  const literal = `>${escapeMarkup(shown)}<`;
  if (section.code.split(literal).length !== 2) return null;
  return {
    kind: "changed",
    section: withCode(
      section,
      section.code.replace(literal, () => `>${escapeMarkup(cleanText(words))}<`),
    ),
    said,
  };
}

function withDeclarations(
  code: string,
  name: string,
  declarations: Record<string, string>,
): string {
  let changed = code;
  for (const [property, value] of Object.entries(declarations)) {
    const rule = findRule(changed, name);
    changed = rule
      ? setDeclaration(changed, rule, property, value)
      : addRules(changed, `  .${name} {\n    ${property}: ${value};\n  }`);
  }
  return changed;
}

function findRule(code: string, name: string) {
  return styleRules(code).find(({ selector }) => selector === `.${name}`);
}

function textOfMarkup(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
