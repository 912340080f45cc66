import { expect, test } from "vitest";
import { paletteColor } from "./palette-color.ts";

const look = { settings: { color_palette: { ink: "#112233" }, page_width: 1200 } };

test("a color of the palette is found by its name", () => {
  expect(paletteColor("{{ settings.color_palette.ink }}", look)).toEqual({
    name: "ink",
    css: "#112233",
  });
});

test.for(["{{ settings.color_palette.gone }}", "{{ settings.page_width.constructor }}"])(
  "%s names a color that the theme does not have",
  (value) => {
    expect(paletteColor(value, look)?.css).toBeNull();
  },
);

test.for(["", "#112233", "{{ settings.color_palette }}", "{{ product.title }}"])(
  "“%s” names none",
  (value) => {
    expect(paletteColor(value, look)).toBeNull();
  },
);
