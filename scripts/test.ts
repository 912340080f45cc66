import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * `npm test`: runs every test and ends with the line `N passed, N failed`.
 *
 * Arguments go to the test runner: `npm test -- domain/billing`.
 */
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "tests-")), "report.json");
const run = spawnSync(
  process.execPath,
  [
    path.resolve("node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
const { passed, failed } = counts(report);
// A file that cannot even be loaded has no tests to count, and is a failure all the same.
const failures = failed > 0 || run.status === 0 ? failed : 1;
console.log(`${passed} passed, ${failures} failed`);
process.exit(run.status ?? 1);

function counts(file: string): { passed: number; failed: number } {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    fs.readFileSync(file, "utf8"),
  );
  return { passed: numPassedTests, failed: numFailedTests || Math.min(numFailedTestSuites, 1) };
}
