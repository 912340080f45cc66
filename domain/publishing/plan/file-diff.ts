import { structuredPatch } from "diff";

const CONTEXT_LINES = 3;
/** Past this the whole file counts as replaced: a diff is for people, and must not block the process. */
const TIMEOUT_IN_MS = 500;

export type FileDiff = {
  /** Unified: `@@` headings, then lines that start with a space, `+` or `-`. */
  lines: string[];
  linesAdded: number;
  linesRemoved: number;
};

/** What changes from one text to the other, line by line. */
export function diffOf(before: string, after: string): FileDiff {
  const patch = structuredPatch("before", "after", before, after, "", "", {
    context: CONTEXT_LINES,
    timeout: TIMEOUT_IN_MS,
  });
  const lines =
    patch === undefined
      ? [...linesOf(before, "-"), ...linesOf(after, "+")]
      : patch.hunks.flatMap((hunk) => [
          `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`,
          // Not a line of the file, but a note that it ends without a line break.
          ...hunk.lines.filter((line) => !line.startsWith("\\")),
        ]);
  const startingWith = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return { lines, linesAdded: startingWith("+"), linesRemoved: startingWith("-") };
}

/** An empty range is named by the line before it. */
function range(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}

function linesOf(text: string, sign: string): string[] {
  return text === "" ? [] : text.split("\n").map((line) => sign + line);
}
