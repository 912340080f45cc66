import type { FilterFamily } from "../filter.ts";
import { filterText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import { escapeHtml } from "../html.ts";

export const ESCAPE_FILTERS: FilterFamily = {
  escape: (input) => (isNil(input) ? input : escapeHtml(filterText(input))),
  h: (input) => (isNil(input) ? input : escapeHtml(filterText(input))),
  escape_once: (input) =>
    filterText(input).replace(/&(?!(?:[a-zA-Z]+|#\d+|#x[\da-fA-F]+);)|["'<>]/g, escapeHtml),
  strip_html: (input) => stripHtml(filterText(input)),
  url_encode: (input) =>
    isNil(input)
      ? input
      : encodeURIComponent(filterText(input))
          .replace(/%20/g, "+")
          .replace(/[!'()*]/g, percent),
  url_decode: (input) => (isNil(input) ? input : urlDecode(filterText(input))),
  url_escape: (input) => encodeURI(filterText(input)),
  url_param_escape: (input) => encodeURIComponent(filterText(input)).replace(/[!'()*]/g, percent),
  base64_encode: (input) => toBase64(filterText(input)),
  base64_decode: (input) => fromBase64(filterText(input), "base64_decode"),
  base64_url_safe_encode: (input) =>
    toBase64(filterText(input)).replace(/\+/g, "-").replace(/\//g, "_"),
  base64_url_safe_decode: (input) =>
    fromBase64(filterText(input).replace(/-/g, "+").replace(/_/g, "/"), "base64_url_safe_decode"),
};

function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Scans once from left to right, so that no input takes quadratic time. */
function stripHtml(html: string): string {
  // Only these letters: others can become longer, and places would differ.
  const lowerCase = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const missing = new Set<string>();
  const endBehind = (terminator: string, from: number): number | undefined => {
    const end = missing.has(terminator) ? -1 : lowerCase.indexOf(terminator, from);
    if (end === -1) missing.add(terminator);
    return end === -1 ? undefined : end + terminator.length;
  };
  let text = "";
  let position = 0;
  for (let open = html.indexOf("<"); open !== -1; open = html.indexOf("<", position)) {
    const end = endBehind(terminatorOf(lowerCase, open), open) ?? endBehind(">", open);
    if (end === undefined) break;
    text += html.slice(position, open);
    position = end;
  }
  return text + html.slice(position);
}

/** What ends the markup that begins here; scripts and styles go with their content. */
function terminatorOf(lowerCase: string, open: number): string {
  if (lowerCase.startsWith("<!--", open)) return "-->";
  if (/^<script\b/.test(lowerCase.slice(open, open + 8))) return "</script>";
  return /^<style\b/.test(lowerCase.slice(open, open + 7)) ? "</style>" : ">";
}

function urlDecode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch {
    throw new LiquidProblem("invalid byte sequence in UTF-8");
  }
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function fromBase64(text: string, name: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new LiquidProblem(`invalid base64 provided to ${name}`);
  }
}
