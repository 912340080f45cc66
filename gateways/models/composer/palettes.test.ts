import { expect, test } from "vitest";
import { contrast, findPalette, readableOn } from "./palettes.ts";

const WORDS = [
  "dark",
  "light",
  "black",
  "white",
  "warm",
  "cream",
  "beige",
  "green",
  "dark green",
  "sage",
  "navy",
  "blue",
  "light blue",
  "pink",
  "terracotta",
  "burgundy",
  "purple",
  "yellow",
  "orange",
  "red",
  "teal",
  "brown",
  "chocolate",
  "grey",
  "light grey",
];

test.each(WORDS)("text is readable on %s", (word) => {
  const palette = findPalette(word);
  expect(palette).not.toBeNull();
  expect(contrast(palette?.background ?? "#000", palette?.text ?? "#000")).toBeGreaterThanOrEqual(
    7,
  );
});

test("any hex color gets black or white, whichever reads better", () => {
  for (const hex of ["#000", "#ffffff", "#777777", "#ff0000", "#123456", "#fe0"]) {
    expect(contrast(hex, readableOn(hex))).toBeGreaterThanOrEqual(4.5);
  }
});

test("a word that is no color has no palette", () => {
  expect(findPalette("larger")).toBeNull();
});
