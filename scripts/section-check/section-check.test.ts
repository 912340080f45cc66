import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { goodSection } from "#liquid/check/fixtures/good-section.ts";

const COMMAND = path.resolve("scripts/section-check.js");
const BROKEN = goodSection.replace('"default": 48', '"default": 47');
const NAME = "gs-steps.liquid";

type Ended = { status: number | null; stdout: string; stderr: string };

function run(cwd: string, args: string[], input = "", command = COMMAND): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd });
    const ended: Ended = { status: null, stdout: "", stderr: "" };
    child.stdout.on("data", (text: Buffer) => (ended.stdout += String(text)));
    child.stderr.on("data", (text: Buffer) => (ended.stderr += String(text)));
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...ended, status }));
    // The command may stop reading before the end, and closes the pipe then.
    child.stdin.on("error", (error) => {
      if (!("code" in error) || error.code !== "EPIPE") reject(error);
    });
    child.stdin.end(input);
  });
}

function theme(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "section-check-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

test("a good section is told so, with a summary, and ends with 0", async () => {
  const folder = theme({ [`sections/${NAME}`]: goodSection });
  const { status, stdout } = await run(folder, [`sections/${NAME}`]);
  expect(stdout).toBe("1 file checked: 0 errors, 0 warnings\n");
  expect(status).toBe(0);
});

test("problems are printed as compilers do, with the developer's words below, and end with 1", async () => {
  const folder = theme({ [NAME]: BROKEN });
  const { status, stdout } = await run(folder, [NAME]);
  expect(stdout).toMatch(
    /^gs-steps\.liquid:\d+:\d+ error The slider "Padding" .+ \(RangeSetting\)$/m,
  );
  expect(stdout).toMatch(/^ {4}A range has at most 101 steps/m);
  expect(stdout).toMatch(/1 file checked: 1 error, 0 warnings\n$/);
  expect(status).toBe(1);
});

test("folders are walked for sections, and nothing else", async () => {
  const folder = theme({
    [`sections/${NAME}`]: goodSection,
    "snippets/card.liquid": "{{ nothing }}",
    "sections/main.json": "{}",
    "node_modules/a/sections/b.liquid": "{{",
    [`themes/b/sections/${NAME}`]: goodSection,
  });
  const { stdout, status } = await run(folder, ["--format", "json", "."]);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines).toEqual([
    { file: `sections/${NAME}`, problems: [] },
    { file: `themes/b/sections/${NAME}`, problems: [] },
  ]);
  expect(status).toBe(0);
});

test("SARIF names each rule once and points at lines", async () => {
  const folder = theme({ "gs steps.liquid": `${BROKEN}{{ x | nope }}` });
  const { stdout, status } = await run(folder, ["--format=sarif", "gs steps.liquid"]);
  const log: {
    version: string;
    runs: {
      tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: {
          physicalLocation: {
            artifactLocation: { uri: string };
            region: { startLine: number; endLine: number; startColumn: number; endColumn: number };
          };
        }[];
      }[];
    }[];
  } = JSON.parse(stdout);
  expect(log.version).toBe("2.1.0");
  const [{ tool, results } = { tool: { driver: { rules: [] } }, results: [] }] = log.runs;
  const { rules } = tool.driver;
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.every(({ shortDescription }) => shortDescription.text !== "")).toBe(true);
  expect(results.map(({ ruleId }) => ruleId)).toContain("UnknownFilter");
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(["error", "warning"]).toContain(level);
    expect(message.text).not.toBe("");
    const place = locations[0]?.physicalLocation;
    expect(place?.artifactLocation.uri).toBe("gs%20steps.liquid");
    expect(place?.region.startLine).toBeGreaterThan(0);
  }
  expect(status).toBe(1);
});

test("standard input is a file without a name", async () => {
  const { stdout, status } = await run(theme({}), ["-"], "<p onclick='a()'></p>");
  expect(stdout).toMatch(/^-:1:4 error .*\(InlineHandler\)$/m);
  expect(status).toBe(1);
});

test("--fix corrects the file, and tells what is left", async () => {
  const folder = theme({ [NAME]: BROKEN });
  const { stdout, status } = await run(folder, ["--fix", NAME]);
  expect(stdout).toBe("1 file checked: 0 errors, 0 warnings, 1 file corrected\n");
  expect(status).toBe(0);
  expect(readFileSync(path.join(folder, NAME), "utf8")).toBe(goodSection);
});

test.each([
  ["no file at all", []],
  ["an unknown option", ["--fast", NAME]],
  ["an unknown format", ["--format", "xml", NAME]],
  ["standard input to correct", ["--fix", "-"]],
])("%s is answered with the usage and 2", async (_, args) => {
  const { status, stderr, stdout } = await run(theme({ [NAME]: goodSection }), args);
  expect(stderr).toContain("section-check [--format");
  expect(stdout).toBe("");
  expect(status).toBe(2);
});

test("--help prints the usage and ends with 0", async () => {
  const { status, stdout } = await run(theme({}), ["--help"]);
  expect(stdout).toContain("Ends with 0");
  expect(status).toBe(0);
});

test("what cannot be read is told and ends with 2, but the other files are checked", async () => {
  const folder = theme({ [NAME]: goodSection, "empty/a.txt": "" });
  const { status, stdout, stderr } = await run(folder, ["gone.liquid", "empty", NAME]);
  expect(stderr).toMatch(/^gone\.liquid: ENOENT/m);
  expect(stderr).toMatch(/^empty: There is no sections/m);
  expect(stdout).toContain("1 file checked");
  expect(status).toBe(2);
});

test.each([
  ["bytes that are no text", Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe]), "NotUtf8"],
  ["more than a megabyte", Buffer.alloc(1024 * 1024 + 1, "a"), "FileSize"],
  ["NUL and CRLF", "\u0000\r\n{{\r\n", "UnclosedTag"],
  ["nothing", "", "SchemaMissing"],
])("%s is a problem of the file, and never corrected away", async (_, bytes, code) => {
  const folder = theme({ [NAME]: bytes });
  const { status, stdout } = await run(folder, ["--fix", NAME]);
  expect(stdout).toContain(`(${code})`);
  expect(status).toBe(1);
  expect(readFileSync(path.join(folder, NAME))).toEqual(Buffer.from(bytes));
});

test("the command works as an installed package, below node_modules and from another folder", async () => {
  const folder = theme({ [NAME]: BROKEN });
  const home = path.join(folder, "node_modules/ai-section-generator");
  for (const part of ["package.json", "scripts", "liquid"]) {
    cpSync(path.resolve(part), path.join(home, part), { recursive: true });
  }
  symlinkSync(path.resolve("node_modules/@shopify"), path.join(folder, "node_modules/@shopify"));
  const command = path.join(home, "scripts/section-check.js");
  const { status, stdout, stderr } = await run(folder, [NAME], "", command);
  expect(stderr).toBe("");
  expect(stdout).toContain("(RangeSetting)");
  expect(stdout).not.toContain("CheckIncomplete");
  expect(status).toBe(1);
});

test("what tells no size and has no end is read no further than the limit", async () => {
  const { status, stdout } = await run(os.tmpdir(), ["/dev/zero"]);
  expect(stdout).toContain("/dev/zero:1:1 error The file is larger than Shopify accepts");
  expect(status).toBe(1);
});

test("standard input is read no further than the limit, however much is sent", async () => {
  const { status, stdout } = await run(os.tmpdir(), ["-"], "x".repeat(5_000_000));
  expect(stdout).toContain("-:1:1 error The file is larger than Shopify accepts");
  expect(status).toBe(1);
});
