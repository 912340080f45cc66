import { expect, test } from "vitest";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import { thumbnailBackground } from "./thumbnail-input.ts";

const look = (...backgrounds: string[]): ThemeLook => ({
  themeId: "1",
  name: "Theme",
  family: "neither",
  settings: {},
  colorSchemes: backgrounds.map((background, index) => ({
    id: `scheme-${index + 1}`,
    settings: { background },
  })),
  css: "",
  bodyFontFamily: "",
  headingFontFamily: "",
});

const section = (scheme: string) =>
  `<div></div>{% schema %}${JSON.stringify({
    name: "S",
    settings: [{ type: "color_scheme", id: "colors", label: "Colors", default: "scheme-1" }],
    presets: [{ name: "S", settings: { colors: scheme } }],
  })}{% endschema %}`;

test("the picture has the color of the scheme that the preset chooses", () => {
  expect(thumbnailBackground(section("scheme-2"), look("#fff", "#221d1a"))).toBe("#221d1a");
});

test("a scheme that the theme lacks, and code without a schema, get the theme's first", () => {
  expect(thumbnailBackground(section("gone"), look("#fbf7f0"))).toBe("#fbf7f0");
  expect(thumbnailBackground("{{ broken", look("#fbf7f0"))).toBe("#fbf7f0");
  expect(thumbnailBackground("", look())).toBeNull();
});

test("a theme's setting cannot close the style element", () => {
  const hostile = "red}</style><script>alert(1)</script>";
  expect(thumbnailBackground(section("scheme-1"), look(hostile))).toBeNull();
});
