import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { changeBetween } from "./change-between.ts";

test("only what differs is changed", () => {
  expect(changeBetween("one two three", "one 2 three")).toEqual({ from: 4, to: 7, insert: "2" });
  expect(changeBetween("aa", "aaa")).toEqual({ from: 2, to: 2, insert: "a" });
});

test("the change makes any text any other", () => {
  assert(
    property(string(), string(), (before, after) => {
      const { from, to, insert } = changeBetween(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});
