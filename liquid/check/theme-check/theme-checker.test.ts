import { afterEach, expect, test } from "vitest";

import { goodSection } from "../fixtures/good-section.ts";
import { ThemeChecker } from "./theme-checker.ts";

const checkers: ThemeChecker[] = [];

function createChecker(options: ConstructorParameters<typeof ThemeChecker>[0] = {}): ThemeChecker {
  const checker = new ThemeChecker(options);
  checkers.push(checker);
  return checker;
}

afterEach(() => {
  for (const checker of checkers.splice(0)) checker.close();
});

test("no process runs before the first check, and one serves them all", async () => {
  const checker = createChecker();
  expect(checker.pid).toBeUndefined();
  await checker.check(goodSection);
  const { pid } = checker;
  await Promise.all([checker.check("<div>"), checker.check(goodSection)]);
  expect(checker.pid).toBe(pid);
});

test("each answer belongs to its question", async () => {
  const checker = createChecker();
  const answers = await Promise.all(
    ["{{ one }}", goodSection, "{{ two }}"].map((c) => checker.check(c)),
  );
  expect(answers.map((offences) => offences.length > 0)).toEqual([true, false, true]);
  expect(answers[2]?.[0]?.message).toContain("two");
});

test("an idle process ends and the next check starts another", async () => {
  const checker = createChecker({ idleMs: 50 });
  await checker.check(goodSection);
  const first = checker.pid;
  await expect.poll(() => checker.pid).toBeUndefined();
  expect(await checker.check(goodSection)).toEqual([]);
  expect(checker.pid).not.toBe(first);
});

test("a process that dies rejects its check; those behind it are served by a new one", async () => {
  const checker = createChecker();
  await checker.check(goodSection);
  const dying = checker.check(goodSection);
  const waiting = checker.check(goodSection);
  process.kill(checker.pid ?? 0, "SIGKILL");
  await expect(dying).rejects.toThrow(/stopped: it ended with SIGKILL/);
  expect(await waiting).toEqual([]);
});

test("a check that takes too long is given up with its process", async () => {
  const checker = createChecker({ timeoutMs: 1 });
  await expect(checker.check(goodSection)).rejects.toThrow("did not finish within 1 ms");
  expect(checker.pid).toBeUndefined();
});

test("a worker file that does not exist is an error, not a silence", async () => {
  const checker = createChecker({ workerFile: "/nowhere/worker.ts" });
  await expect(checker.check(goodSection)).rejects.toThrow(/process of theme-check stopped/);
});

test("closing rejects whoever waits", async () => {
  const checker = createChecker();
  const checks = [checker.check(goodSection), checker.check(goodSection)];
  checker.close();
  const results = await Promise.allSettled(checks);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
