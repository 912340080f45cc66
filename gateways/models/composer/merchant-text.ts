import type { Setting } from "./section.ts";

/** A merchant's words as the value of a setting: free of Liquid, marked up when the type wants markup. */
export function settingText(setting: Setting, words: string): string {
  const text = cleanText(words);
  if (setting.type === "richtext") return `<p>${escapeMarkup(text)}</p>`;
  if (setting.type === "inline_richtext") return escapeMarkup(text);
  return text;
}

/** Without characters that could end the schema or be read as Liquid. */
export function cleanText(words: string): string {
  return words
    .replace(/\{[{%]-?|-?[%}]\}/g, "")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 500);
}

/** First letter large, the rest as it is. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A noun for so many: `2 logos`, `1 category`. */
export function plural(noun: string, count: number): string {
  if (count === 1 || noun.endsWith("s")) return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
