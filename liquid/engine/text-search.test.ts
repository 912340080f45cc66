import { expect, test } from "vitest";
import { holdsText } from "./text-search.ts";

test("long texts are found wherever they stand, and only when they are whole", () => {
  const part = `${"ab".repeat(300)}c${"ab".repeat(300)}`;
  for (const before of ["", "a", "ab", part.slice(0, -1), "ab".repeat(500)]) {
    expect(holdsText(`${before}${part}`, part)).toBe(true);
    expect(holdsText(`${before}${part}z`, part)).toBe(true);
    expect(holdsText(`${before}${part.slice(0, -1)}`, part)).toBe(false);
  }
  expect(holdsText("", part)).toBe(false);
});

test("short texts are found too, and nothing is part of everything", () => {
  expect(holdsText("a lamp", "lamp")).toBe(true);
  expect(holdsText("a lamp", "shade")).toBe(false);
  expect(holdsText("", "")).toBe(true);
});
