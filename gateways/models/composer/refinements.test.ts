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
    const outcome = await follow(code, request, prefix);
    expect(outcome.problems).toEqual([]);
    expect(outcome.lost).toEqual([]);
    expect(outcome.refusal).toMatch(/^$|already|A form needs/);
  });

  test.each(FOR_SOME)("%s", async (request) => {
    const outcome = await follow(code, request, prefix);
    expect(outcome.problems).toEqual([]);
    expect(outcome.lost).toEqual([]);
    expect(outcome.refusal).not.toMatch(/undefined|null/);
  });

  test("one request after the other keeps the file sound", async () => {
    let now = code;
    for (const request of [...FOR_ALL, ...FOR_SOME]) {
      const answer = await ask(request, { currentCode: now, prefix });
      if (answer.kind === "edits") now = (await change(now, request, { prefix })).code;
    }
    expect(now).not.toBe(code);
    expect(await problemsOf(now, prefix)).toEqual([]);
    expect(lostNames(code, now)).toEqual([]);
  });
});

/** What a request does to a file: its problems and lost names afterwards, or why it was refused. */
async function follow(code: string, request: string, prefix: string) {
  const answer = await ask(request, { currentCode: code, prefix });
  if (answer.kind === "prose") return { problems: [], lost: [], refusal: answer.text };
  const changed = await change(code, request, { prefix });
  const problems = await problemsOf(changed.code, prefix);
  return { problems, lost: lostNames(code, changed.code), refusal: "" };
}

async function problemsOf(code: string, prefix: string): Promise<string[]> {
  toLiquidHtmlAST(code);
  const problems = await checkSection(code, { prefix });
  return problems.map(({ code: rule, line, message }) => `${rule} ${line}: ${message}`);
}

/** Ids, types and classes that merchants' saved settings and styles depend on. */
function lostNames(before: string, after: string): string[] {
  return [/"id": "(\w+)"/g, /"type": "(\w+)"/g, /\.(gs-[\w-]+)/g].flatMap((names) => {
    const kept = new Set([...after.matchAll(names)].map((match) => match[1]));
    return [...before.matchAll(names)].flatMap(([, name]) =>
      kept.has(name) ? [] : [String(name)],
    );
  });
}
