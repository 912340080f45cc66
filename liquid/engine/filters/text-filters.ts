import type { FilterCall, FilterFamily } from "../filter.ts";
import { toInteger, toNumber } from "../numbers.ts";
import { filterText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";

export const TEXT_FILTERS: FilterFamily = {
  append: (input, [text], call) => charged(call, filterText(input) + filterText(text)),
  prepend: (input, [text], call) => charged(call, filterText(text) + filterText(input)),
  capitalize: (input) => capitalize(filterText(input)),
  downcase: (input) => filterText(input).toLowerCase(),
  upcase: (input) => filterText(input).toUpperCase(),
  strip: (input) => strippedEnd(strippedBegin(filterText(input))),
  lstrip: (input) => strippedBegin(filterText(input)),
  rstrip: (input) => strippedEnd(filterText(input)),
  squish: (input) => filterText(input).trim().replace(/\s+/g, " "),
  strip_newlines: (input) => filterText(input).replace(/\r?\n/g, ""),
  newline_to_br: (input) => filterText(input).replace(/\r?\n/g, "<br />\n"),
  replace: (input, [find, text], call) => {
    const [source, pattern, replacement] = [filterText(input), filterText(find), filterText(text)];
    chargeSearch(call, source, pattern);
    const count = pattern === "" ? source.length : source.split(pattern).length;
    call.charge(source.length + count * replacement.length);
    return replaceText(source, pattern, replacement, "all");
  },
  replace_first: (input, [find, text], call) => {
    const [source, pattern] = searched(call, input, find);
    return replaceText(source, pattern, filterText(text), "first");
  },
  replace_last: (input, [find, text], call) => {
    const [source, pattern] = searched(call, input, find);
    return replaceLast(source, pattern, filterText(text));
  },
  remove: (input, [find], call) => {
    const [source, pattern] = searched(call, input, find);
    return source.split(pattern).join("");
  },
  remove_first: (input, [find], call) => {
    const [source, pattern] = searched(call, input, find);
    return source.replace(pattern, "");
  },
  remove_last: (input, [find], call) => {
    const [source, pattern] = searched(call, input, find);
    return replaceLast(source, pattern, "");
  },
  split: (input, [separator], call) => {
    const parts = split(...searched(call, input, separator));
    call.charge(parts.length);
    return parts;
  },
  truncate: (input, [length, ending]) => truncate(input, length, ending),
  truncatewords: (input, [count, ending]) => truncateWords(input, count, ending),
  pluralize: (input, [singular, plural]) => (toNumber(input) === 1 ? singular : plural),
  camelize: (input) =>
    filterText(input).replace(/(?:^|[-_ ]+)([a-zA-Z0-9])/g, (_match, letter: string) =>
      letter.toUpperCase(),
    ),
  handleize: (input) => handleize(filterText(input)),
  handle: (input) => handleize(filterText(input)),
};

/** The URL part that Shopify makes of a title. */
export function handleize(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/['"()[\]]/g, "")
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

function strippedBegin(text: string): string {
  return text.replace(/^[\s\0]+/, "");
}

/** Looks from the end: a pattern for it would look again from each white space in the text. */
function strippedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\0]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function charged(call: FilterCall, text: string): string {
  call.charge(text.length);
  return text;
}

function capitalize(text: string): string {
  const [first = "", ...rest] = Array.from(text);
  return first.toUpperCase() + rest.join("").toLowerCase();
}

function searched(call: FilterCall, input: unknown, find: unknown): [string, string] {
  const [source, pattern] = [filterText(input), filterText(find)];
  chargeSearch(call, source, pattern);
  return [source, pattern];
}

/** Letters compared for one unit of the memory limit. */
const COMPARED_FOR_A_UNIT = 256;

/** A search may compare each letter of the pattern at each place: a text can be made for which it does. */
function chargeSearch(call: FilterCall, source: string, pattern: string): void {
  call.charge(Math.floor((source.length * pattern.length) / COMPARED_FOR_A_UNIT));
}

/** Ruby reads `\\0`, `\\&`, `\\\\` and their like in the replacement. */
function replaceText(source: string, find: string, text: string, which: "all" | "first"): string {
  const replacement = (match: string, offset: number): string => {
    if (!text.includes("\\")) return text;
    return text.replace(/\\([\d&'`+\\]|k<)/g, (_sequence, code: string) => {
      if (code === "0" || code === "&") return match;
      if (code === "\\") return "\\";
      if (code === "`") return source.slice(0, offset);
      if (code === "'") return source.slice(offset + match.length);
      if (code === "k<") throw new LiquidProblem("internal");
      return "";
    });
  };
  return which === "all" ? source.replaceAll(find, replacement) : source.replace(find, replacement);
}

function replaceLast(text: string, find: string, replacement: string): string {
  const index = text.lastIndexOf(find);
  return index === -1 ? text : text.slice(0, index) + replacement + text.slice(index + find.length);
}

/** Ruby drops empty parts at the end, and splits at any white space for a single space. */
function split(text: string, separator: string): string[] {
  if (text === "") return [];
  if (separator === "") return Array.from(text);
  const parts = separator === " " ? text.replace(/^\s+/, "").split(/\s+/) : text.split(separator);
  while (parts.at(-1) === "") parts.pop();
  return parts;
}

function truncate(input: unknown, length: unknown, ending: unknown): unknown {
  if (input === null || input === undefined) return "";
  const letters = Array.from(filterText(input));
  const limit = length === undefined ? 50 : toInteger(length);
  const end = ending === undefined ? "..." : filterText(ending);
  if (letters.length <= limit) return letters.join("");
  return letters.slice(0, Math.max(0, limit - Array.from(end).length)).join("") + end;
}

function truncateWords(input: unknown, count: unknown, ending: unknown): unknown {
  if (input === null || input === undefined) return "";
  const limit = Math.max(1, count === undefined ? 15 : toInteger(count));
  const end = ending === undefined ? "..." : filterText(ending);
  const words = filterText(input)
    .replace(/^[ \t\n\v\f\r\0]+/, "")
    .split(/[ \t\n\v\f\r\0]+/);
  if (words.at(-1) === "") words.pop();
  if (words.length <= limit) return filterText(input);
  return words.slice(0, limit).join(" ") + end;
}
