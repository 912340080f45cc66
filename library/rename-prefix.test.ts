import { expect, test } from "vitest";
import { renamePrefix } from "./rename-prefix.ts";

test("renames classes, elements, ids and variants of the prefix alone", () => {
  const code =
    '<gs-hero-video class="gs-hero gs-hero__text my-gs-hero gs-heroes gs-hero-{{ section.id }}">';
  expect(renamePrefix(code, "gs-hero", "gs-hero-2")).toBe(
    '<gs-hero-2-video class="gs-hero-2 gs-hero-2__text my-gs-hero gs-heroes gs-hero-2-{{ section.id }}">',
  );
});

test("takes both prefixes literally", () => {
  expect(renamePrefix(".a-b a.b", "a.b", "$&")).toBe(".a-b $&");
});
