import { recommended } from "@shopify/theme-check-common";
import { expect, test } from "vitest";

import { inPlainWords } from "./plain-words.ts";
import { allRules } from "../rules/all-rules.ts";
import { ranChecks } from "./run-theme-check.ts";

/** Said by a rule of ours, or about the JSON files of a theme. */
const replaced = new Set(allRules.flatMap(({ replaces }) => replaces ?? []));
const ofOtherFiles = /^(?:DeprecatedFontsOnSettings|JSONSyntaxError|ValidJSON)/;
const told = ranChecks.filter((check) => !replaced.has(check) && !ofOtherFiles.test(check));

test.each(told)("what %s finds is said in a sentence for merchants", (check) => {
  const message = "Theme-check's own words about 'this'";
  expect(recommended.some(({ meta }) => meta.code === check)).toBe(true);
  const words = inPlainWords({ check, message });
  expect(words).not.toBe(message);
  expect(words).toMatch(/^["A-Z].*[.]$/);
});
