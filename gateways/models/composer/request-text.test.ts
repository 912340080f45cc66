import { describe, expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { readRequestText } from "./request-text.ts";

const quotes = (request: string) =>
  readRequestText(request).quotes.map(({ role, text }) => `${role}: ${text}`);

describe("quoted words", () => {
  test.each([
    ['change the title to "Dark days"', "heading: Dark days"],
    ["reviews called 'Loved by our customers'", "heading: Loved by our customers"],
    ["the button should say “Go on”", "button: Go on"],
    ['change the button text to "Buy"', "button: Buy"],
    ['a "Buy" button', "button: Buy"],
    ['add the question "Why?"', "question: Why?"],
    ['set the text to "Soft."', "text: Soft."],
    ['rename the section to "Autumn"', "name: Autumn"],
    ['"Lost"', "unclear: Lost"],
  ])("of %s are %s", (request, expected) => {
    expect(quotes(request)).toEqual([expected]);
  });

  test("may be unquoted after the word that names them", () => {
    expect(quotes("change the title to Our story")).toEqual(["heading: Our story"]);
    expect(quotes("Rename it to Letters and make the heading larger")).toEqual(["name: Letters"]);
    expect(quotes("make the heading larger")).toEqual([]);
    expect(quotes("change the heading to be smaller")).toEqual([]);
  });

  test("are not looked into for wishes", () => {
    expect(readRequestText("title 'Remove images, dark background'").plain).toBe('title "');
  });
});

test("number words become numbers, apostrophes stay words", () => {
  expect(readRequestText("Three columns of the shop's best").plain).toBe(
    "3 columns of the shop's best",
  );
});

test("things after a colon or as dashes are a list", () => {
  expect(readRequestText("benefits: free shipping, easy returns and care").list).toEqual([
    "Free shipping",
    "Easy returns",
    "Care",
  ]);
  expect(readRequestText("steps:\n- pick\n- pack").list).toEqual(["Pick", "Pack"]);
  expect(readRequestText("note: please").list).toEqual([]);
});

test("a long hostile request is read in a moment", () => {
  const started = cpuTimeInMs();
  for (const piece of ["'", '"', "title to ", "the heading called ", "1 ", ": a,", "“«"]) {
    readRequestText(piece.repeat(10_000 / piece.length));
  }
  expect(cpuTimeInMs() - started).toBeLessThan(5_000);
});
