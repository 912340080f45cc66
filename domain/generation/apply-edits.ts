import type { Edit } from "./section-text.ts";

export type AppliedEdits =
  | {
      kind: "applied";
      code: string;
      /** Lines of the new code, from 1, both included; `endLine` is before `startLine` when lines only went. */
      changes: { index: number; startLine: number; endLine: number }[];
    }
  | { kind: "unmatched"; index: number; reason: "not-found" | "ambiguous" };

type Place = { index: number; start: number; end: number; text: string };
type Found = { kind: "found"; place: Place } | { kind: "not-found" } | { kind: "ambiguous" };
type Line = { start: number; text: string };

/**
 * Applies SEARCH/REPLACE edits to a file: all of them or none.
 *
 * Each must match exactly one place of the original file: whole lines as they are, then ignoring
 * trailing space, then ignoring indentation (the new lines are indented like the old), at last within a line.
 */
export function applyEdits(code: string, edits: readonly Edit[]): AppliedEdits {
  const lines = splitLines(code);
  const places: Place[] = [];
  for (const [index, edit] of edits.entries()) {
    const found = findPlace(code, lines, index, edit);
    if (found.kind !== "found") return { kind: "unmatched", index, reason: found.kind };
    if (places.some((other) => overlaps(other, found.place))) {
      return { kind: "unmatched", index, reason: "not-found" };
    }
    places.push(found.place);
  }
  return { kind: "applied", ...replaceAll(code, places) };
}

function findPlace(code: string, lines: Line[], index: number, edit: Edit): Found {
  const wanted = contentLines(edit.search);
  if (wanted.every((line) => line.trim() === "")) return { kind: "not-found" };
  const same: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.trimEnd(),
    (text) => text.trim(),
  ];
  for (const normal of same) {
    const starts = matchingLines(lines, wanted, normal);
    if (starts.length > 1) return { kind: "ambiguous" };
    const [start] = starts;
    if (start === undefined) continue;
    return { kind: "found", place: linePlace(code, lines, index, edit, start, wanted) };
  }
  return findInsideLine(code, index, edit);
}

function matchingLines(lines: Line[], wanted: string[], normal: (text: string) => string) {
  const target = wanted.map(normal);
  const starts: number[] = [];
  for (let start = 0; start + target.length <= lines.length; start++) {
    const matches = target.every(
      (text, offset) => normal(lines[start + offset]?.text ?? "") === text,
    );
    if (matches) starts.push(start);
  }
  return starts;
}

function linePlace(
  code: string,
  lines: Line[],
  index: number,
  edit: Edit,
  first: number,
  wanted: string[],
): Place {
  const matched = lines.slice(first, first + wanted.length);
  const start = matched[0]?.start ?? 0;
  const next = lines[first + wanted.length];
  const end = next ? next.start : code.length;
  const windows = matched[0]?.text.endsWith("\r") ?? false;
  const shift = indentShift(wanted, matched);
  const replacement = contentLines(edit.replace).map((line) => {
    const bare = line.endsWith("\r") ? line.slice(0, -1) : line;
    return shift(bare) + (windows ? "\r" : "");
  });
  const text = replacement.map((line) => `${line}\n`).join("");
  const endsFile = !next && !code.endsWith("\n");
  return { index, start, end, text: endsFile ? text.replace(/\r?\n$/, "") : text };
}

/** Moves new lines by the difference between the wanted and the found indentation. */
function indentShift(wanted: string[], matched: Line[]): (line: string) => string {
  const at = wanted.findIndex((line) => line.trim() !== "");
  const from = indentOf(wanted[at] ?? "");
  const to = indentOf(matched[at]?.text ?? "");
  if (from === to) return (line) => line;
  return (line) => {
    if (line.trim() === "") return line;
    if (line.startsWith(from)) return to + line.slice(from.length);
    return line;
  };
}

function findInsideLine(code: string, index: number, edit: Edit): Found {
  const search = trimLineEnd(edit.search);
  if (search.includes("\n") || search.trim() === "") return { kind: "not-found" };
  const start = code.indexOf(search);
  if (start === -1) return { kind: "not-found" };
  if (code.indexOf(search, start + 1) !== -1) return { kind: "ambiguous" };
  const text = trimLineEnd(edit.replace);
  return { kind: "found", place: { index, start, end: start + search.length, text } };
}

function replaceAll(code: string, places: Place[]) {
  const changes: { index: number; startLine: number; endLine: number }[] = [];
  let result = "";
  let position = 0;
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    result += code.slice(position, place.start);
    const startLine = countLines(result);
    result += place.text;
    position = place.end;
    const endLine = place.text.endsWith("\n") ? countLines(result) - 1 : countLines(result);
    changes.push({
      index: place.index,
      startLine,
      endLine: place.text === "" ? startLine - 1 : endLine,
    });
  }
  return { code: result + code.slice(position), changes };
}

function splitLines(code: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < code.length) {
    const end = code.indexOf("\n", start);
    lines.push({ start, text: code.slice(start, end === -1 ? code.length : end) });
    if (end === -1) break;
    start = end + 1;
  }
  return lines;
}

function contentLines(text: string): string[] {
  return text === "" ? [] : trimLineEnd(text).split("\n");
}

function trimLineEnd(text: string): string {
  return text.replace(/\r?\n$/, "");
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

function countLines(text: string): number {
  return text.split("\n").length;
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
