import { expect, test } from "vitest";
import { MARKUP_LIMIT, readPickedElement, SELECTOR_LIMIT } from "./picked-element.ts";

test("what was picked is read as it is", () => {
  const element = {
    selector: "h2.gs-hero__title",
    html: "<h2 class='gs-hero__title'>Ünïcode 🏺</h2>",
  };
  expect(readPickedElement({ ...element, more: "ignored" })).toEqual(element);
});

test.each([
  null,
  undefined,
  "h2",
  [],
  {},
  { selector: "h2" },
  { selector: 1, html: "<h2>" },
  { selector: " ", html: "<h2>" },
  { selector: "h2", html: "\u0000" },
])("%j is not an element", (value) => {
  expect(readPickedElement(value)).toBeNull();
});

test("long ones are cut within the limits, with no half tag and no half character", () => {
  const html = `<ul>${'<li class="long">🏺</li>'.repeat(1_000)}</ul>`;
  const read = readPickedElement({ selector: "🏺".repeat(900), html });
  expect(read?.selector.length).toBeLessThanOrEqual(SELECTOR_LIMIT);
  expect(read?.html.length).toBeLessThanOrEqual(MARKUP_LIMIT);
  expect(read?.html.isWellFormed() && read.selector.isWellFormed()).toBe(true);
  expect(read?.html).toMatch(/>$|🏺$/);
});

test("a text of one endless tag keeps its beginning", () => {
  const read = readPickedElement({ selector: "p", html: `<p title="${"🏺".repeat(9_000)}` });
  expect(read?.html.startsWith('<p title="')).toBe(true);
  expect(read?.html.isWellFormed()).toBe(true);
});
