import { structuredPatch } from "diff";
import { diffOf } from "#domain/publishing/plan/file-diff.ts";
import { changedLines } from "#liquid/compare/changed-lines.ts";
import { compareTexts } from "#liquid/compare/compare-texts.ts";
import { seededRandom } from "#tests/harness/random.ts";
import { printTable, reportRow } from "./report.ts";
import { percentileOf, rounded } from "./timing.ts";

const LINES = 3_000;
const ROUNDS = 15;

/** Two files of 3,000 lines: compared for the reader, for the publish plan, counted at a save, and by the library of unified diffs. */
export function measureDiff(): void {
  const random = seededRandom(1);
  const word = () => Math.floor(random() * 1e9).toString(36);
  const line = () => `  <p class="${word()}">{{ ${word()} | ${word()} }}</p>`;
  const file = Array.from({ length: LINES }, line);
  const pairs: [string, string[]][] = [
    ["one line in 30 changed", file.map((text, at) => (at % 30 === 0 ? `${text}!` : text))],
    ["every line changed a little", file.map((text) => text.replace("class", "id"))],
    ["nothing in common", Array.from({ length: LINES }, line)],
    ["another order", file.toSorted(() => random() - 0.5)],
    ["few lines, many times", file.map((_, at) => `{% ${(at * at) % 11} %}`)],
  ];
  for (const [what, other] of pairs) {
    const before = what.startsWith("few") ? file.map((_, at) => `{% ${(at * 7) % 13} %}`) : file;
    measurePair(what, before.join("\n"), other.join("\n"));
  }
  printTable();
}

function measurePair(what: string, before: string, after: string): void {
  const { linesAdded, linesRemoved } = changedLines(before, after);
  reportRow({
    what,
    linesAdded,
    linesRemoved,
    compareInMs: slowest(() => compareTexts(before, after)),
    planInMs: slowest(() => diffOf(before, after)),
    countInMs: slowest(() => changedLines(before, after)),
    libraryInMs: slowest(() =>
      structuredPatch("a", "b", before, after, "", "", { context: 3, timeout: 500 }),
    ),
  });
}

/** Of all rounds but the first, which compiles. */
function slowest(work: () => unknown): number {
  const durationsInMs = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return rounded(percentileOf(durationsInMs.slice(1), 100), 1);
}
