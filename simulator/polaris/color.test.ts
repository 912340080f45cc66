import { expect, test } from "vitest";
import { formatHex, parseHex } from "./color.ts";

test.each(["#000000", "#ffffff", "#9d4421", "#1a7f5a", "#0000ff", "#ff00aa"])(
  "%s survives being read and written",
  (hex) => {
    const color = parseHex(hex);
    expect(color && formatHex(color, true)).toBe(hex);
  },
);

test("short forms and opacity are read", () => {
  expect(parseHex("#0f0")).toEqual({ hue: 120, saturation: 1, value: 1, alpha: 1 });
  expect(parseHex("00000080")?.alpha).toBeCloseTo(0.5, 2);
});

test("opacity is written only where it is allowed", () => {
  const half = { hue: 0, saturation: 0, value: 0, alpha: 0.5 };
  expect(formatHex(half, true)).toBe("#00000080");
  expect(formatHex(half, false)).toBe("#000000");
});

test.each(["", "red", "#12", "#12345", "#1234567", "rgb(0,0,0)"])("%s is no color", (text) => {
  expect(parseHex(text)).toBeUndefined();
});
