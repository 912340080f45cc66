import { resultWords, sourceWords, type Run } from "./run-words.ts";

const HEAD = ["Date (UTC)", "Section", "Request", "Result", "Source", "Cost (USD)", "Charge"];

/** A spreadsheet takes what begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Runs as a table for spreadsheets (RFC 4180). A run's section is named by its id. */
export function historyCsv(runs: Run[]): string {
  const rows = runs.map((run) => [
    run.generatedAt,
    run.sectionId,
    run.prompt,
    resultWords(run),
    sourceWords(run),
    (run.costCents / 100).toFixed(2),
    run.costCents > 0 ? (run.chargeStatus ?? "") : "",
  ]);
  return [HEAD, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
