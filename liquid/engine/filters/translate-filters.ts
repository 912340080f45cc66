import type { FilterFamily } from "../filter.ts";
import { escapeHtml } from "../html.ts";
import { toNumber } from "../numbers.ts";
import { outputText } from "../output-text.ts";
import type { Scene } from "../scene.ts";
import { isRecord, ownProperty } from "../values.ts";

export const TRANSLATE_FILTERS: FilterFamily = {
  t: (input, _args, { named, scene }) => translate(outputText(input), named, scene),
  translate: (input, _args, { named, scene }) => translate(outputText(input), named, scene),
};

/** A theme's text. Keys ending in `_html` are markup; all others are escaped. */
function translate(key: string, named: Record<string, unknown>, scene: Scene): string {
  const entry = key
    .split(".")
    .reduce<unknown>((found, part) => ownProperty(found, part), scene.translations);
  const text = isRecord(entry) ? pluralForm(entry, named["count"], scene.locale) : entry;
  if (typeof text !== "string") return `Translation missing: ${scene.locale}.${key}`;
  const isMarkup = /(_|\.|^)html$/.test(key);
  const template = isMarkup ? text : escapeText(text);
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => {
    if (!(name in named)) return placeholder;
    const value = outputText(named[name]);
    return isMarkup ? value : escapeHtml(value);
  });
}

function pluralForm(forms: Record<string, unknown>, count: unknown, locale: string): unknown {
  if (count === undefined) return undefined;
  const number = toNumber(count);
  if (number === 0 && typeof forms["zero"] === "string") return forms["zero"];
  return forms[pluralCategory(locale, number)] ?? forms["other"];
}

/** A locale that is none counts as English does. */
function pluralCategory(locale: string, number: number): string {
  const [known = "en"] = isLocale(locale) ? Intl.PluralRules.supportedLocalesOf(locale) : [];
  return new Intl.PluralRules(known).select(number);
}

function isLocale(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(text);
}

/** Entities that the translator wrote stay as they are. */
function escapeText(text: string): string {
  return text.replace(/&(?!(?:[a-zA-Z]+|#\w+);)|[<>"']/g, escapeHtml);
}
