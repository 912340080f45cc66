import type { SectionSource } from "../../source/section-source.ts";
import type { Problem } from "../../problem.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const KILOBYTE = 1024;
const BUDGETS = [
  { home: "stylesheet", what: "The styles", most: 8 * KILOBYTE },
  { home: "javascript", what: "The script", most: 3 * KILOBYTE },
];
const LARGEST_FILE = 24 * KILOBYTE;
const REFUSED_FILE = 256 * KILOBYTE;

export const sizeBudget: Rule = {
  code: "SizeBudget",
  severity: "warning",
  detail: "Before compression: CSS at most 8 KB, JavaScript 3 KB, the file with its schema 24 KB.",
  check(source) {
    const warn = (place: { start: number; end: number }, message: string): Problem =>
      problemAt(source, place, { code: this.code, severity: "warning", message });
    const parts = BUDGETS.flatMap(({ home, what, most }) =>
      source.regions
        .filter(
          ({ name, bodyStart, bodyEnd }) =>
            name === home && bytes(source, bodyStart, bodyEnd) > most,
        )
        .map(({ start, bodyStart, bodyEnd }) => {
          const size = kilobytes(bytes(source, bodyStart, bodyEnd));
          const message = `${what} of this section ${home === "stylesheet" ? "have" : "has"} ${size} KB; more than ${most / KILOBYTE} slow the page down.`;
          return warn({ start, end: bodyStart }, message);
        }),
    );
    const size = bytes(source, 0, source.code.length);
    // A file that Shopify refuses is told by another rule.
    if (size <= LARGEST_FILE || size > REFUSED_FILE) return parts;
    const message = `The file has ${kilobytes(size)} KB; one of more than ${LARGEST_FILE / KILOBYTE} is hard to maintain.`;
    return [warn({ start: 0, end: 0 }, message), ...parts];
  },
};

function bytes({ code }: SectionSource, start: number, end: number): number {
  return new TextEncoder().encode(code.slice(start, end)).length;
}

function kilobytes(size: number): string {
  return (size / KILOBYTE).toFixed(1);
}
