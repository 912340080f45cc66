import type { Row } from "#liquid/compare/compare-texts.ts";

/** Unchanged lines around a change. */
const CONTEXT_LINES = 3;
/** Fewer than this are shown rather than counted. */
const LEAST_FOLDED = 4;

/** A line of the view: one row under the other, or one beside the other. */
export type Line =
  | { kind: "row"; row: Row }
  | { kind: "pair"; left: Row | null; right: Row | null }
  /** Unchanged lines that are not shown; `first` is the number of the first one in the older text. */
  | { kind: "fold"; first: number; count: number };

export type View = "unified" | "side-by-side";

/** The rows as the view has them, with long unchanged parts folded away unless they were opened. */
export function linesToShow(rows: Row[], view: View, opened: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < rows.length;) {
    const end = endOfRun(rows, at);
    const run = rows.slice(at, end);
    const isSame = rows[at]?.kind === "same";
    if (isSame) lines.push(...folded(run, at === 0, end === rows.length, view, opened));
    else lines.push(...(view === "unified" ? run.map(asRow) : pairs(run)));
    at = end;
  }
  return lines;
}

/** Where changes begin, as indexes of lines. */
export function changeStarts(lines: Line[]): number[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    return isChange(line) && !(before && isChange(before)) ? [at] : [];
  });
}

function isChange(line: Line): boolean {
  if (line.kind === "fold") return false;
  return line.kind === "row" ? line.row.kind !== "same" : line.left?.kind !== "same";
}

function endOfRun(rows: Row[], start: number): number {
  const isSame = rows[start]?.kind === "same";
  let end = start + 1;
  while (end < rows.length && (rows[end]?.kind === "same") === isSame) end += 1;
  return end;
}

function folded(
  run: Row[],
  isFirst: boolean,
  isLast: boolean,
  view: View,
  opened: ReadonlySet<number>,
): Line[] {
  const show = (rows: Row[]) =>
    rows.map((row): Line =>
      view === "unified" ? asRow(row) : { kind: "pair", left: row, right: row },
    );
  const above = isFirst ? 0 : CONTEXT_LINES;
  const below = isLast ? 0 : CONTEXT_LINES;
  const count = run.length - above - below;
  const hidden = run[above];
  if (count < LEAST_FOLDED || hidden?.kind !== "same" || opened.has(hidden.before))
    return show(run);
  return [
    ...show(run.slice(0, above)),
    { kind: "fold", first: hidden.before, count },
    ...show(run.slice(run.length - below)),
  ];
}

function asRow(row: Row): Line {
  return { kind: "row", row };
}

function pairs(run: Row[]): Line[] {
  const removed = run.filter(({ kind }) => kind === "removed");
  const added = run.filter(({ kind }) => kind === "added");
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => ({
    kind: "pair",
    left: removed[at] ?? null,
    right: added[at] ?? null,
  }));
}
