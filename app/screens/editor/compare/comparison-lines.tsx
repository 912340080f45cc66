import type { Row } from "#liquid/compare/compare-texts.ts";
import { LineText } from "./line-text.tsx";
import type { Line } from "./lines-to-show.ts";

const SIGNS = { same: " ", removed: "-", added: "+" } as const;

/** One line of a comparison; numbers and sign stand before the text. */
export function ComparisonLine({ line, onOpen }: { line: Line; onOpen(first: number): void }) {
  switch (line.kind) {
    case "fold":
      return (
        <button type="button" className="compare-fold" onClick={() => onOpen(line.first)}>
          {line.count} unchanged {line.count === 1 ? "line" : "lines"}
        </button>
      );
    case "row":
      return (
        <div className={`compare-line is-${line.row.kind}`}>
          <Number of={line.row} side="before" />
          <Number of={line.row} side="after" />
          <span className="compare-sign">{SIGNS[line.row.kind]}</span>
          <LineText row={line.row} />
        </div>
      );
    case "pair":
      return (
        <div className="compare-pair">
          <Half row={line.left} side="before" />
          <Half row={line.right} side="after" />
        </div>
      );
  }
}

function Half({ row, side }: { row: Row | null; side: "before" | "after" }) {
  if (row === null) return <div className="compare-half is-empty" />;
  return (
    <div className={`compare-half is-${row.kind}`}>
      <Number of={row} side={side} />
      <span className="compare-sign">{SIGNS[row.kind]}</span>
      <LineText row={row} />
    </div>
  );
}

function Number({ of: row, side }: { of: Row; side: "before" | "after" }) {
  const number =
    row.kind === "same"
      ? row[side]
      : row.kind === "removed"
        ? side === "before" && row.before
        : side === "after" && row.after;
  return <span className="compare-number">{number}</span>;
}
