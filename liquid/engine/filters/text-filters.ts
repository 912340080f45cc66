import type { FilterCall, FilterFamily } from "../filter.ts";
import { toNumber } from "../numbers.ts";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";

export const TEXT_FILTERS: FilterFamily = {
  append: (input, [text], call) => charged(call, outputText(input) + outputText(text)),
  prepend: (input, [text], call) => charged(call, outputText(text) + outputText(input)),
  capitalize: (input) => capitalize(outputText(input)),
  downcase: (input) => outputText(input).toLowerCase(),
  upcase: (input) => outputText(input).toUpperCase(),
  strip: (input) => outputText(input).replace(/^[\s\0]+|[\s\0]+$/g, ""),
  lstrip: (input) => outputText(input).replace(/^[\s\0]+/, ""),
  rstrip: (input) => outputText(input).replace(/[\s\0]+$/, ""),
  squish: (input) => outputText(input).trim().replace(/\s+/g, " "),
  strip_newlines: (input) => outputText(input).replace(/\r?\n/g, ""),
  newline_to_br: (input) => outputText(input).replace(/\r?\n/g, "<br />\n"),
  replace: (input, [find, text], call) => {
    const [source, pattern, replacement] = [outputText(input), outputText(find), outputText(text)];
    const count = pattern === "" ? source.length : source.split(pattern).length;
    call.context.memoryLimit.use(source.length + count * replacement.length);
    return replaceText(source, pattern, replacement, "all");
  },
  replace_first: (input, [find, text]) =>
    replaceText(outputText(input), outputText(find), outputText(text), "first"),
  replace_last: (input, [find, text]) =>
    replaceLast(outputText(input), outputText(find), outputText(text)),
  remove: (input, [find]) => outputText(input).split(outputText(find)).join(""),
  remove_first: (input, [find]) => outputText(input).replace(outputText(find), ""),
  remove_last: (input, [find]) => replaceLast(outputText(input), outputText(find), ""),
  split: (input, [separator], call) => {
    const parts = split(outputText(input), outputText(separator));
    call.context.memoryLimit.use(parts.length);
    return parts;
  },
  truncate: (input, [length, ending]) => truncate(input, length, ending),
  truncatewords: (input, [count, ending]) => truncateWords(input, count, ending),
  pluralize: (input, [singular, plural]) => (toNumber(input) === 1 ? singular : plural),
  camelize: (input) =>
    outputText(input).replace(/(?:^|[-_ ]+)([a-zA-Z0-9])/g, (_match, letter: string) =>
      letter.toUpperCase(),
    ),
  handleize: (input) => handleize(outputText(input)),
  handle: (input) => handleize(outputText(input)),
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

function charged(call: FilterCall, text: string): string {
  call.context.memoryLimit.use(text.length);
  return text;
}

function capitalize(text: string): string {
  const [first = "", ...rest] = Array.from(text);
  return first.toUpperCase() + rest.join("").toLowerCase();
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
  const letters = Array.from(outputText(input));
  const limit = length === undefined ? 50 : wholeNumber(length);
  const end = ending === undefined ? "..." : outputText(ending);
  if (letters.length <= limit) return letters.join("");
  return letters.slice(0, Math.max(0, limit - Array.from(end).length)).join("") + end;
}

function truncateWords(input: unknown, count: unknown, ending: unknown): unknown {
  if (input === null || input === undefined) return "";
  const limit = Math.max(1, count === undefined ? 15 : wholeNumber(count));
  const end = ending === undefined ? "..." : outputText(ending);
  const words = outputText(input)
    .trimStart()
    .split(/[\s\0]+/);
  if (words.at(-1) === "") words.pop();
  if (words.length <= limit) return outputText(input);
  return words.slice(0, limit).join(" ") + end;
}

function wholeNumber(value: unknown): number {
  if (typeof value === "string" && !/^\s*[-+]?\d+\s*$/.test(value)) {
    throw new LiquidProblem("invalid integer");
  }
  return Math.trunc(toNumber(value));
}
