import type { RunState } from "../run/run-state.ts";

export type Doing = { text: string; place: string; state: "done" | "now" | "problem" };

/** What a run has done and is doing, the newest last; three at most. */
export function runDoings(run: RunState): Doing[] {
  return allDoings(run).slice(-3);
}

function allDoings(run: RunState): Doing[] {
  const written = run.code === "" ? 0 : run.code.split("\n").length;
  switch (run.phase) {
    case "planning":
      return [{ text: "Reading your theme and the request", place: "", state: "now" }];
    case "writing":
      return writingDoings(run, written);
    case "checking":
      return [
        { text: doneWords(run), place: lineCount(written), state: "done" },
        { text: "Checking Liquid, settings and images", place: "", state: "now" },
      ];
    case "repairing":
      return [
        {
          text: run.problems[0]?.message ?? "A problem was found",
          place: run.problems[0] ? `line ${run.problems[0].line}` : "",
          state: "problem",
        },
        { text: "Writing the repair", place: "", state: "now" },
      ];
    case "saved":
      return [
        { text: doneWords(run), place: lineCount(written), state: "done" },
        { text: "Checked and saved", place: "", state: "done" },
      ];
  }
}

function writingDoings(run: RunState, written: number): Doing[] {
  if (run.mode === "full")
    return [{ text: "Writing the file", place: lineCount(written), state: "now" }];
  const edits = run.edits.map(({ startLine, endLine }, index) => ({
    text: `Change ${index + 1}`,
    place: endLine > startLine ? `lines ${startLine}–${endLine}` : `line ${startLine}`,
    state: "done" as const,
  }));
  return [...edits, { text: `Writing change ${edits.length + 1}`, place: "", state: "now" }];
}

function doneWords({ mode, edits }: RunState): string {
  if (mode === "full") return "File written";
  return edits.length === 1 ? "1 change written" : `${edits.length} changes written`;
}

function lineCount(lines: number): string {
  return lines === 1 ? "1 line" : `${lines} lines`;
}
