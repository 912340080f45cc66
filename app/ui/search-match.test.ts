import { expect, test } from "vitest";
import { matchParts, requestExcerpt } from "./search-match.ts";

const marked = (text: string, search: string) =>
  matchParts(text, search)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join("");

test.for([
  ["Customer stories", "STOR", "Customer [stor]ies"],
  ["Customer stories", "", "Customer stories"],
  ["Customer stories", "hero", "Customer stories"],
  ["100% (cotton) [a].*", "% (cotton) [a].*", "100[% (cotton) [a].*]"],
  ["a-b", "A-B", "[a-b]"],
  ["Ein ÜBERBLICK 🎉!", "überblick 🎉", "Ein [ÜBERBLICK 🎉]!"],
  ["snake_case \\ done", "_CASE \\", "snake[_case \\] done"],
] as const)("in %j a search for %j marks %j", ([text, search, expected]) => {
  expect(marked(text, search)).toBe(expected);
});

const prompt = `${"word ".repeat(30)}needle ${"more ".repeat(60)}`;

test("of a request that alone was found, a row shows where", () => {
  const excerpt = requestExcerpt({ name: "Hero", prompt }, "NEEDLE");

  expect(excerpt).toMatch(/^….{24}needle more .*…$/);
  expect(excerpt.length).toBeLessThan(165);
});

test.for([
  ["when the name was found", "needle"],
  ["without a search", ""],
  ["when the database found it by other rules", "ß"],
] as const)("the beginning of the request is shown %s", ([, search]) => {
  expect(requestExcerpt({ name: "A needle", prompt }, search)).toMatch(/^word word .*…$/);
});

test("a short request is shown whole, and no character is cut in half", () => {
  expect(requestExcerpt({ name: "", prompt: "Three reviews 🎉" }, "three")).toBe(
    "Three reviews 🎉",
  );
  expect(requestExcerpt({ name: "", prompt: "🎉".repeat(500) }, "").isWellFormed()).toBe(true);
  const deep = `${"🎉".repeat(200)}x${"🎉".repeat(200)}`;
  expect(requestExcerpt({ name: "", prompt: deep }, "x").isWellFormed()).toBe(true);
});
