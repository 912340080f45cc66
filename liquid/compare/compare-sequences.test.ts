import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { compareSequences, type Change } from "./compare-sequences.ts";

const few = array(constantFrom("a", "b", "c", "d"), { maxLength: 14 });

test("the changes make the one sequence the other, and are the fewest", () => {
  assert(
    property(few, few, (before, after) => {
      const changes = compareSequences(before, after);
      expect(applied(before, after, changes)).toEqual(after);
      const size = changes.reduce((sum, change) => sum + sizeOf(change), 0);
      expect(size).toBe(before.length + after.length - 2 * longestCommon(before, after));
    }),
    { numRuns: 2_000 },
  );
});

test("changes do not touch each other", () => {
  assert(
    property(few, few, (before, after) => {
      const changes = compareSequences(before, after);
      const gaps = changes
        .slice(1)
        .map(({ beforeStart }, index) => beforeStart - (changes[index]?.beforeEnd ?? 0));
      expect(Math.min(1, ...gaps)).toBe(1);
    }),
  );
});

test("the same sequence has no changes, and an empty one is one change", () => {
  expect(compareSequences(["a", "b"], ["a", "b"])).toEqual([]);
  expect(compareSequences([], ["a"])).toEqual([
    { beforeStart: 0, beforeEnd: 0, afterStart: 0, afterEnd: 1 },
  ]);
});

const numbers = Array.from({ length: 60_000 }, (_, index) => index);
const shuffled = numbers.toSorted((a, b) => ((a * 7919) % 60_007) - ((b * 7919) % 60_007));

test.each([
  ["nothing in common", numbers.map((n) => `a${n}`), numbers.map((n) => `b${n}`)],
  ["another order", numbers.map(String), shuffled.map(String)],
  ["two lines in any order", numbers.map((n) => `${n % 2}`), shuffled.map((n) => `${n % 2}`)],
  ["few lines, many times", numbers.map((n) => `${n % 7}`), shuffled.map((n) => `${n % 5}`)],
])("very long ones with %s are compared in good time, and rightly", (_, before, after) => {
  const started = cpuTimeInMs();

  const changes = compareSequences(before, after);

  expect(cpuTimeInMs() - started).toBeLessThan(5_000);
  expect(applied(before, after, changes).join("\n")).toBe(after.join("\n"));
});

/** The kept ones come from `before`: whatever was wrongly left out of the changes shows. */
function applied(before: string[], after: string[], changes: Change[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const change of changes) {
    for (const kept of before.slice(at, change.beforeStart)) result.push(kept);
    for (const put of after.slice(change.afterStart, change.afterEnd)) result.push(put);
    at = change.beforeEnd;
  }
  for (const kept of before.slice(at)) result.push(kept);
  return result;
}

function sizeOf({ beforeStart, beforeEnd, afterStart, afterEnd }: Change): number {
  return beforeEnd - beforeStart + afterEnd - afterStart;
}

function longestCommon(before: string[], after: string[]): number {
  let row = after.map(() => 0).concat(0);
  for (const entry of before) {
    const next = [0];
    after.forEach((other, index) =>
      next.push(
        entry === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0),
      ),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}
