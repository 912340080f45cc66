import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { renderBareTemplate } from "#liquid/engine/bare-template.ts";
import { renderStrictTemplate } from "#liquid/engine/strict-template.ts";
import { isInvalid, passes, passesButForWords } from "./conformance-case.ts";
import type { ConformanceCase } from "./conformance-case.ts";

/** The clock of the suite. */
const NOW = new Date("2024-01-01T00:01:58Z");

const folder = dataFolder(process.env["CONFORMANCE_DATA"]);
if (folder === undefined) {
  process.stderr.write(
    "Set CONFORMANCE_DATA to the folder with the conformance suites (*.jsonl.gz) and run again.\n",
  );
  process.exitCode = 2;
} else {
  for (const suite of suitesIn(folder)) process.stdout.write(`${report(folder, suite)}\n`);
}

/**
 * One line: cases of strict storefronts passed, words of errors forgiven; then invalid templates that were
 * rejected, valid ones that were, and all cases with the exact words, those for the lenient parser included.
 */
function report(root: string, suite: string): string {
  const cases = readSuite(join(root, `${suite}.jsonl.gz`));
  const strict = cases.filter((each) => !isLaxOnly(each));
  const invalid = strict.filter(isInvalid);
  const valid = strict.filter((each) => !isInvalid(each));
  const passed = strict.filter((each) => passesButForWords(each, answer(each))).length;
  const exact = cases.filter((each) => passes(each, answer(each))).length;
  const rejected = (given: ConformanceCase[]) => given.filter(isRejected).length;
  const columns = [
    suite.padEnd(32),
    `${passed}/${strict.length}`.padStart(10),
    percent(passed, strict.length),
    `  exact ${exact}/${cases.length}`.padEnd(18),
  ];
  if (invalid.length > 0) columns.push(`invalid rejected ${rejected(invalid)}/${invalid.length}`);
  if (valid.length > 0) columns.push(`valid rejected ${rejected(valid)}/${valid.length}`);
  return columns.join(" ").trimEnd();
}

function isRejected(given: ConformanceCase): boolean {
  const found = answer(given);
  return "error" in found && found.error.kind === "parse";
}

/** Cases written for the lenient parser only are not held against the strict one. */
function answer(given: ConformanceCase) {
  const input = { ...given, now: NOW };
  return isLaxOnly(given) ? renderBareTemplate(input) : renderStrictTemplate(input);
}

function isLaxOnly({ modes = [] }: ConformanceCase): boolean {
  return modes.length > 0 && !modes.includes("strict2");
}

function readSuite(file: string): ConformanceCase[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): ConformanceCase => JSON.parse(line));
}

/** The data's folder, or the one it keeps the suites in. */
function dataFolder(path: string | undefined): string | undefined {
  const candidates = path === undefined || path === "" ? [] : [path, join(path, "liquid")];
  return candidates.find((each) => existsSync(each) && suitesIn(each).length > 0);
}

function suitesIn(path: string): string[] {
  const names = readdirSync(path).filter((name) => name.endsWith(".jsonl.gz"));
  return names.map((name) => name.replace(/\.jsonl\.gz$/, "")).toSorted();
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`.padStart(8);
}
