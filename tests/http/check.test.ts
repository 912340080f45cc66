import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goodSection } from "#liquid/check/fixtures/good-section.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { CheckAnswer } from "./shapes.ts";

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo({ env: { MODEL: "composer:0" } });
});
afterAll(() => demo.close());

const check = async (body: { code: string; before?: string }) =>
  (await demo.call(CheckAnswer, "/api/check", { body })).problems;

test("a good section has no problem", async () => {
  expect(await check({ code: goodSection })).toEqual([]);
});

test("each problem has words for merchants and for developers", async () => {
  const problems = await check({ code: `${goodSection}{{ x | nope }}` });
  expect(problems.find(({ code }) => code === "UnknownFilter")).toMatchObject({
    severity: "error",
    message: expect.stringContaining("Shopify has no filter"),
    detail: "Unknown filter 'nope' used.",
  });
});

test("with the version before, lost names are told", async () => {
  const code = goodSection.replaceAll('"type": "step"', '"type": "stage"');
  const problems = await check({ code, before: goodSection });
  expect(problems.map((problem) => problem.code)).toEqual(["RefinementName"]);
});

test("answers to many questions at once are each their own", async () => {
  const names = Array.from({ length: 12 }, (_, at) => `nope_${at}`);
  const answers = await Promise.all(
    names.map((name) => check({ code: `${goodSection}{{ 'a' | ${name} }}` })),
  );
  for (const [at, name] of names.entries()) {
    expect(answers[at]?.map(({ detail }) => detail)).toEqual([`Unknown filter '${name}' used.`]);
  }
});

test("when the checker's process dies, the question is asked again", async () => {
  await check({ code: goodSection });
  const [checker] = checkers();
  expect(checker).toBeDefined();
  const answers = Array.from({ length: 4 }, () => check({ code: goodSection }));
  process.kill(checker ?? 0, "SIGKILL");
  expect(await Promise.all(answers)).toEqual([[], [], [], []]);
  expect(checkers()).not.toContain(checker);
});

/** Processes of theme-check that this test's own app has started. */
function checkers(): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const status = read(`/proc/${name}/status`);
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const isOurs = (id: number): boolean =>
    id === process.pid || (parents.has(id) && isOurs(parents.get(id) ?? 0));
  return [...parents.keys()].filter(
    (id) => isOurs(id) && read(`/proc/${id}/cmdline`).includes("theme-check/worker.ts"),
  );
}

/** Empty for a process that has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
