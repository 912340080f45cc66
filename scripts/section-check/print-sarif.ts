import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Problem } from "../../liquid/check/problem.ts";
import { allRules } from "../../liquid/check/rules/all-rules.ts";
import type { CheckedFile } from "./check-file.ts";

type SarifRule = {
  id: string;
  shortDescription: { text: string };
  defaultConfiguration: { level: Problem["severity"] };
};

/** A log of SARIF 2.1.0 with one run; places are those of the editor, in UTF-16 units. */
export function sarifOf(files: readonly CheckedFile[]): object {
  const rules = rulesOf(files.flatMap(({ problems }) => problems));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "section-check", rules } },
        columnKind: "utf16CodeUnits",
        results: files.flatMap(({ file, problems }) =>
          problems.map((problem) => resultOf(file, problem, indexes.get(problem.code) ?? -1)),
        ),
      },
    ],
  };
}

/** Our rules, and those of theme-check that found something. */
function rulesOf(problems: readonly Problem[]): SarifRule[] {
  const rules = new Map(
    allRules.map(({ code, detail, severity }) => [code, ruleOf(code, detail, severity)]),
  );
  for (const { code, severity, message } of problems) {
    if (!rules.has(code)) rules.set(code, ruleOf(code, message, severity));
  }
  return [...rules.values()];
}

function ruleOf(id: string, text: string, level: Problem["severity"]): SarifRule {
  return { id, shortDescription: { text }, defaultConfiguration: { level } };
}

function resultOf(file: string, problem: Problem, ruleIndex: number): object {
  const { code, severity, message, detail, line, column, endLine, endColumn, fix } = problem;
  const artifactLocation = { uri: addressOf(file) };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const result = {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: detail === undefined ? message : `${message} ${detail}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
  if (fix === undefined) return result;
  const deletedRegion = { charOffset: fix.start, charLength: fix.end - fix.start };
  const replacements = [{ deletedRegion, insertedContent: { text: fix.text } }];
  return { ...result, fixes: [{ artifactChanges: [{ artifactLocation, replacements }] }] };
}

/** Relative to the working directory where the file is below it. */
function addressOf(file: string): string {
  if (file === "-") return "stdin";
  const relative = path.relative(process.cwd(), path.resolve(file));
  if (relative.startsWith("..") || path.isAbsolute(relative)) return pathToFileURL(file).href;
  return relative.split(path.sep).map(encodeURIComponent).join("/");
}
