import { expect, test } from "vitest";
import { parseResponsive, responsiveRules } from "./responsive.ts";

test("a plain value is not responsive", () => {
  expect(parseResponsive("base none")).toBeUndefined();
});

test("condition, matching value and default are told apart", () => {
  expect(parseResponsive("@container (inline-size > 500px) large, base")).toEqual({
    container: "",
    condition: "(inline-size > 500px)",
    matching: "large",
    otherwise: "base",
  });
});

test("commas inside a value and joined conditions stay whole", () => {
  const value =
    "@container card (inline-size > 500px) and (inline-size < 900px) repeat(2, minmax(0, 1fr)), 1fr";
  expect(parseResponsive(value)).toEqual({
    container: "card",
    condition: "(inline-size > 500px) and (inline-size < 900px)",
    matching: "repeat(2, minmax(0, 1fr))",
    otherwise: "1fr",
  });
});

test.each([
  "@container",
  "@container (inline-size > 1px",
  "@container (a) b",
  "@container name b, c",
])("%s is not taken for one", (value) => {
  expect(parseResponsive(value)).toBeUndefined();
});

test("the default applies outside the query, the other value inside", () => {
  const value = "@container (inline-size > 500px) large, base";
  expect(responsiveRules(":host", { gap: value }, (_property, word) => `<${word}>`)).toBe(
    ":host{gap:<base>}@container  (inline-size > 500px){:host{gap:<large>}}",
  );
});
