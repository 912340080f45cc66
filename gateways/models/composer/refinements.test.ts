import { toLiquidHtmlAST } from "@shopify/liquid-html-parser";
import { describe, expect, test } from "vitest";
import { archetypes } from "#library/archetypes.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import { ask, change } from "#tests/harness/ask-composer.ts";

/** Requests that every section can follow. */
const FOR_ALL = [
  'change the title to "Our story & <more>"',
  "make the heading larger",
  "smaller heading please",
  "dark background",
  "on a warm background",
  "background #123456",
  "center the text",
  "align the text left",
  "more padding",
  "less space",
  "rename the section to Autumn letters",
  "add a button",
  'add a button that says "Read on"',
];

/** Requests that some sections have nothing for; those answer in prose. */
const FOR_SOME = [
  "four columns",
  "2 columns",
  "remove the images",
  "remove the button",
  'change the button text to "Go on"',
  "rounded corners",
  "square corners",
  "show 12 products",
  "add another one",
  "add 2 more questions",
  "remove one review",
  "three logos",
  "as a grid",
  "portrait images",
  "image on the right",
  "full width",
  "without stars",
  'change the text to "Short and clear."',
];

describe.each(archetypes)("$slug", ({ slug, code }) => {
  const prefix = `gs-${slug}`;

  test.each(FOR_ALL)("%s", async (request) => {
    const answer = await ask(request, { currentCode: code, prefix });
    if (answer.kind === "prose") return expect(answer.text).toMatch(/already|A form needs/);
    const changed = await change(code, request, { prefix });
    await expectSound(changed.code, code, prefix);
  });

  test.each(FOR_SOME)("%s", async (request) => {
    const answer = await ask(request, { currentCode: code, prefix });
    if (answer.kind === "prose") return expect(answer.text.length).toBeGreaterThan(10);
    const changed = await change(code, request, { prefix });
    await expectSound(changed.code, code, prefix);
  });

  test("one request after the other keeps the file sound", async () => {
    let now = code;
    for (const request of [...FOR_ALL, ...FOR_SOME]) {
      const answer = await ask(request, { currentCode: now, prefix });
      if (answer.kind === "edits") now = (await change(now, request, { prefix })).code;
    }
    await expectSound(now, code, prefix);
  });
});

/** No error, no new warning, and the names that merchants' saved settings and styles depend on are kept. */
async function expectSound(changed: string, original: string, prefix: string) {
  expect(changed).not.toBe(original);
  toLiquidHtmlAST(changed);
  const problems = await checkSection(changed, { prefix });
  expect(problems.map(({ code, line, message }) => `${code} ${line}: ${message}`)).toEqual([]);
  for (const names of [/"id": "(\w+)"/g, /"type": "(\w+)"/g, /\.(gs-[\w-]+)/g]) {
    const kept = new Set([...changed.matchAll(names)].map((match) => match[1]));
    for (const match of original.matchAll(names)) expect(kept).toContain(match[1]);
  }
}
