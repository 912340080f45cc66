import type { CheckedFile } from "./check-file.ts";

/** As compilers print it; the developer's words stand in a line of their own. */
export function textOfFile({ file, problems }: CheckedFile): string {
  return problems
    .map(({ line, column, severity, message, code, detail }) => {
      const first = `${file}:${line}:${column} ${severity} ${message} (${code})\n`;
      return detail === undefined ? first : `${first}    ${oneLine(detail)}\n`;
    })
    .join("");
}

export function summaryOf(files: readonly CheckedFile[]): string {
  const problems = files.flatMap((file) => file.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const corrected = files.filter((file) => file.corrected).length;
  const parts = [count(errors, "error"), count(problems.length - errors, "warning")];
  if (corrected > 0) parts.push(`${count(corrected, "file")} corrected`);
  return `${count(files.length, "file")} checked: ${parts.join(", ")}\n`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
