import { fileURLToPath } from "node:url";
import { ThemeChecker } from "../../liquid/check/theme-check/theme-checker.ts";
import { type CheckedFile, checkFile } from "./check-file.ts";
import { findSections } from "./find-sections.ts";
import { readOptions, USAGE } from "./options.ts";
import { sarifOf } from "./print-sarif.ts";
import { summaryOf, textOfFile } from "./print-text.ts";

const address = (relative: string) => new URL(relative, import.meta.url);

/** `section-check`: the checker on files. @returns the exit code. */
export async function runSectionCheck(args: string[]): Promise<number> {
  // The reader may have seen enough, as `head` has.
  process.stdout.on("error", () => process.exit(2));
  const options = readOptions(args);
  if (options.kind === "help") {
    process.stdout.write(USAGE);
    return 0;
  }
  if (options.kind === "wrong") {
    process.stderr.write(`${options.reason}\n\n${USAGE}`);
    return 2;
  }
  const { format, fixes, paths } = options;
  const found = await filesOf(paths);
  const themeChecker = new ThemeChecker({
    workerFile: fileURLToPath(address("../../liquid/check/theme-check/worker.ts")),
    imports: [address("./strip-types.js").href],
  });
  const checked: CheckedFile[] = [];
  let failures = found.failures;
  try {
    for (const file of found.files) {
      const result = await checkFile(file, fixes, themeChecker).catch((error: unknown) => {
        failures += 1;
        complain(file, error);
      });
      if (result === undefined) continue;
      checked.push(result);
      if (format === "text") process.stdout.write(textOfFile(result));
      if (format === "json") process.stdout.write(lineOf(result));
    }
  } finally {
    themeChecker.close();
  }
  if (format === "text") process.stdout.write(summaryOf(checked));
  if (format === "sarif") process.stdout.write(`${JSON.stringify(sarifOf(checked), null, 2)}\n`);
  if (failures > 0) return 2;
  return checked.some(({ problems }) => problems.some(({ severity }) => severity === "error"))
    ? 1
    : 0;
}

async function filesOf(paths: string[]): Promise<{ files: string[]; failures: number }> {
  const files = new Set<string>();
  let failures = 0;
  for (const given of paths) {
    try {
      const found = await findSections(given);
      if (found.length === 0) throw new Error("There is no sections/*.liquid in this folder.");
      for (const file of found) files.add(file);
    } catch (error) {
      failures += 1;
      complain(given, error);
    }
  }
  return { files: [...files], failures };
}

function lineOf({ file, problems }: CheckedFile): string {
  return `${JSON.stringify({ file, problems })}\n`;
}

function complain(file: string, error: unknown): void {
  process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
}
