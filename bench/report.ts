type Line = Record<string, string | number>;

const rows: Line[] = [];

/** One JSON line, at once. */
export function report(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** A JSON line that also becomes a row of the table at the end. */
export function reportRow(line: Line): void {
  report(line);
  rows.push(line);
}

/** The rows since the last table. */
export function printTable(): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, index) =>
    Math.max(...cells.map((row) => row[index]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  "),
  );
  process.stdout.write(`\n${lines.map((line) => line.trimEnd()).join("\n")}\n`);
  rows.length = 0;
}
