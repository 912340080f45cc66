import { expect, test } from "vitest";

import { findings } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { settingGroups } from "./rule.ts";

const text = (id: string) => ({ type: "text", id, label: "A" });
const texts = (count: number) => Array.from({ length: count }, (_, at) => text(`a${at}`));
const header = (content: string) => ({ type: "header", content });
const image = { type: "image_picker", id: "image", label: "Image" };
const found = (settings: object[]) => findings(settingGroups, sectionWith({ settings }));

test.each([
  ["eight settings in one heap", texts(8), "need headers"],
  ["a header before nothing", [text("a"), header("Colors")], "no setting below"],
  [
    "a header before a header",
    [text("a"), header("Layout"), header("Colors"), text("b")],
    "no setting below",
  ],
  [
    "colors after padding",
    [header("Section padding"), text("a"), header("Colors"), text("b")],
    '"Colors" comes too late',
  ],
  [
    "content after colors",
    [header("Colors"), text("a"), header("Layout"), text("b")],
    '"Layout" comes too late',
  ],
  ["an image after a text", [text("a"), image], "before the texts"],
])("%s is told", (_, settings, message) => {
  expect(found(settings)).toEqual([expect.stringContaining(message)]);
});

test.each([
  [[image, text("a"), header("Colors"), text("b"), header("Section padding"), text("c")]],
  [[text("a"), header("t:b"), text("c"), header("Farben"), text("d")]],
  [texts(7)],
  [[header("Media"), text("a"), header("More"), image]],
])("%o is fine", (settings) => {
  expect(found(settings)).toEqual([]);
});
