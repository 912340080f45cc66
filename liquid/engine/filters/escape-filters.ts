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
  let text = "";
  let position = 0;
  while (position < html.length) {
    const open = html.indexOf("<", position);
    if (open === -1) break;
    const end = endOfMarkup(html, open);
    if (end === -1) break;
    text += html.slice(position, open);
    position = end;
  }
  return text + html.slice(position);
}

function endOfMarkup(html: string, open: number): number {
  const closing = /^<(script|style)\b/i.exec(html.slice(open, open + 8))?.[1];
  const terminator = html.startsWith("<!--", open) ? "-->" : closing ? `</${closing}>` : ">";
  const searched = closing ? html.toLowerCase() : html;
  const end = searched.indexOf(terminator.toLowerCase(), open);
  if (end !== -1) return end + terminator.length;
  const tagEnd = html.indexOf(">", open);
  return tagEnd === -1 ? -1 : tagEnd + 1;
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
