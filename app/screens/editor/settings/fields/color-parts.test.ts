import { expect, test } from "vitest";
import { channels, withOpacity } from "./color-parts.ts";

test.for([
  ["#abc", "#aabbcc", 1],
  ["#AABBCC", "#aabbcc", 1],
  ["#aabbcc80", "#aabbcc", 128 / 255],
  ["rgb(1, 2, 3)", "#010203", 1],
  ["rgba(255,0,0,.25)", "#ff0000", 0.25],
  ["rgb(255 0 0 / 25%)", "#ff0000", 0.25],
] as const)("%s is %s with opacity %d", ([css, hex, opacity]) => {
  expect(channels(css)).toEqual({ hex, opacity });
});

test.for(["red", "linear-gradient(red, blue)", "#12345", "", "{{ settings.accent }}"])(
  "a picker cannot show %s",
  (css) => {
    expect(channels(css)).toBeNull();
  },
);

test("opacity is written as Shopify stores it, and read back", () => {
  expect(withOpacity("#336699", 1)).toBe("#336699");
  expect(withOpacity("#336699", 0.4)).toBe("rgba(51, 102, 153, 0.4)");
  expect(channels(withOpacity("#336699", 0.4))).toEqual({ hex: "#336699", opacity: 0.4 });
});
