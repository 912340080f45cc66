import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { DESKTOP, launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import { CreatedSection, SectionPage } from "../http/shapes.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
let names = 0;
let section: { id: string; code: string; versionId: string; fileName: string };
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startTestDemo()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
beforeEach(async () => {
  names += 1;
  const created = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "faq", name: `Answers ${names}` },
  });
  const { id, code, currentVersionId } = created.section;
  const fileName = `sections/gs-answers-${names}.liquid`;
  section = { id, code, versionId: currentVersionId ?? "", fileName };
});
afterEach(() => tab.close());

const State = z.object({
  themes: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      files: z.record(z.string(), z.object({ body: z.string() })),
    }),
  ),
});

async function themeOf(role: "MAIN" | "UNPUBLISHED") {
  const { themes } = State.parse(await demo.control(`state?shop=${SHOP}`));
  const theme = themes.find((each) => each.role === role);
  if (theme === undefined) throw new Error(`There is no ${role} theme`);
  return theme;
}

const fileIn = async (role: "MAIN" | "UNPUBLISHED", fileName = section.fileName) =>
  (await themeOf(role)).files[fileName]?.body ?? null;

async function editFile(role: "MAIN" | "UNPUBLISHED", body: string | null): Promise<void> {
  const { id: themeId } = await themeOf(role);
  const edit = { shop: SHOP, themeId, action: "edit", file: section.fileName, body };
  await demo.control("themes", edit);
}

const byHand = (code: string) => code.replace("<div", '<div id="by-hand"');

async function saveVersion(): Promise<void> {
  const { section: now } = await demo.call(SectionPage, `/api/sections/${section.id}`);
  const saved = await demo.api(`/api/sections/${section.id}`, {
    method: "PATCH",
    body: {
      code: now.code.replace("<div", '<div data-tone="calm"'),
      baseVersionId: now.currentVersionId,
    },
  });
  expect(saved.status).toBe(200);
}

async function openEditor(viewport = DESKTOP): Promise<void> {
  tab = await openTab(browser, { ...demo, viewport });
  await visit(viewport);
}

/** On a phone the button that publishes stands below the preview. */
async function visit(viewport = DESKTOP): Promise<void> {
  await tab.visit(`/app/sections/${section.id}`);
  if (viewport === PHONE) await tab.app.getByRole("tab", { name: /^Preview/ }).click();
}

const dialog = () => tab.app.getByRole("dialog");
const button = (name: string | RegExp) => dialog().getByRole("button", { name });

async function openDialog(theme: RegExp): Promise<void> {
  await tab.app.getByRole("button", { name: /^Publish version/ }).click();
  await dialog().getByRole("radio", { name: theme }).first().check();
  await dialog().getByText(section.fileName).first().waitFor();
}

async function published(name: string): Promise<void> {
  await button(name).click();
  await dialog()
    .getByRole("heading", { name: /^Published to/ })
    .waitFor();
}

const DRAFT = /Draft theme/;
const LIVE = /Live theme/;
const WIDTHS = [
  ["desktop", DESKTOP],
  ["phone", PHONE],
] as const;

test.for(WIDTHS)(
  "on a %s: to a draft, to the live theme, and a newer version over it",
  async ([, viewport]) => {
    await openEditor(viewport);
    await openDialog(DRAFT);
    await dialog().getByText("New file").waitFor();
    await expect.poll(() => violations(tab)).toEqual([]);
    expect(await widthBeyondScreen(tab)).toBe(0);
    await published("Publish to draft theme");
    await expect.poll(() => violations(tab)).toEqual([]);
    await button("Done").click();
    await tab.app
      .getByText(/^Published to/)
      .first()
      .waitFor({ state: "attached" });

    await openDialog(DRAFT);
    await dialog().getByText("Version 1 is on this theme already").waitFor();
    await dialog().getByRole("radio", { name: LIVE }).check();
    await dialog().getByText("Customers see this at once.").waitFor();
    await dialog().getByText("New file").waitFor();
    await published("Publish to live theme");
    expect(await fileIn("MAIN")).toContain("gs-answers");
    await button("Done").click();

    await saveVersion();
    await visit(viewport);
    await openDialog(LIVE);
    await dialog().getByText("Replaces version 1").waitFor();
    await dialog().getByText('data-tone="calm"').first().waitFor();
    await published("Publish to live theme");
    expect(await fileIn("MAIN")).toContain('data-tone="calm"');
    expect(await fileIn("UNPUBLISHED")).not.toContain('data-tone="calm"');
  },
);

test("a name counts as it is typed, and a wrong or taken one is said beside it", async () => {
  await openEditor();
  await openDialog(DRAFT);
  await button("Rename").click();
  const name = dialog().getByLabel("File name");
  const error = dialog().getByRole("alert");

  await name.fill("Our stories");
  await error.getByText(/^Use lower-case letters/).waitFor();
  await name.fill("header");
  await error.getByText(/has a meaning of its own/).waitFor();
  await name.fill("rich-text");
  await error.getByText(/belongs to the theme itself/).waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await name.fill(`our-answers-${names}`);
  await dialog()
    .getByText(/^.*Classes are renamed from gs-faq to gs-our-answers/)
    .waitFor();
  await published("Publish to draft theme");

  expect(await fileIn("UNPUBLISHED", `sections/our-answers-${names}.liquid`)).toContain(
    `gs-our-answers-${names}`,
  );
});

test("what someone edited in the theme is shown, before it is replaced and when it changes meanwhile", async () => {
  await openEditor();
  await openDialog(DRAFT);
  await published("Publish to draft theme");
  const ours = (await fileIn("UNPUBLISHED")) ?? "";
  await editFile("UNPUBLISHED", byHand(ours));
  await saveVersion();

  await tab.visit(`/app/sections/${section.id}`);
  await openDialog(DRAFT);
  await dialog()
    .getByText(/^Edited in the theme today/)
    .waitFor();
  await dialog().getByText("Edited in the theme since version 1").waitFor();
  await dialog().getByText("What publishing changes in the file as it is now").waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);

  await editFile("UNPUBLISHED", `${byHand(ours)}<!-- again -->\n`);
  await button("Publish to draft theme").click();
  await dialog().getByText("The file was edited in the theme meanwhile.").waitFor();
  expect(await fileIn("UNPUBLISHED")).toContain("<!-- again -->");
  await dialog().getByText("<!-- again -->").first().waitFor();
  await published("Publish to draft theme");
  expect(await fileIn("UNPUBLISHED")).toContain('data-tone="calm"');
  await button("Roll back theme").click();
  await button("Roll back theme").click();
  await expect.poll(() => fileIn("UNPUBLISHED")).toContain("<!-- again -->");
});

test("removing says which pages lose the section, and asks about a file that was edited", async () => {
  await openEditor();
  await openDialog(DRAFT);
  await published("Publish to draft theme");
  await button("Done").click();
  const { id: themeId, files } = await themeOf("UNPUBLISHED");
  const home = JSON.parse((files["templates/index.json"]?.body ?? "").replace(/^\/\*.*?\*\//s, ""));
  home.sections.answers = { type: section.fileName.replace(/^sections\/|\.liquid$/g, "") };
  home.order.push("answers");
  const body = JSON.stringify(home);
  const edit = { shop: SHOP, themeId, action: "edit", file: "templates/index.json" };
  await demo.control("themes", { ...edit, body });
  await editFile("UNPUBLISHED", byHand((await fileIn("UNPUBLISHED")) ?? ""));

  const panel = async () => {
    await tab.app.getByRole("button", { name: /^On (?!your store)/ }).click();
    await tab.app.getByRole("button", { name: "Remove from theme" }).click();
  };
  await panel();
  await tab.app.getByText(/it is on Home page; it disappears there at once/).waitFor();
  await tab.app.getByText(/Someone edited it there since/).waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await tab.app.getByRole("button", { name: "Keep it" }).click();
  expect(await fileIn("UNPUBLISHED")).toContain("by-hand");

  await tab.app.getByRole("button", { name: "Remove from theme" }).click();
  await tab.app.getByRole("button", { name: "Leave the file in the theme" }).click();
  await tab.app.getByText("Version 1 saved").waitFor();
  expect(await fileIn("UNPUBLISHED")).toContain("by-hand");
});

test("of two themes it is removed at once, and the file of an edited one with the edits", async () => {
  await openEditor();
  for (const theme of [DRAFT, LIVE]) {
    await openDialog(theme);
    await published(theme === LIVE ? "Publish to live theme" : "Publish to draft theme");
    await button("Done").click();
  }
  await editFile("MAIN", byHand((await fileIn("MAIN")) ?? ""));
  await tab.app.getByRole("button", { name: "On 2 themes" }).click();
  await tab.app.getByText("History").click();
  await tab.app.getByText("Published now").first().waitFor();
  await tab.app.getByRole("button", { name: "Remove from all themes" }).click();
  await tab.app.getByRole("button", { name: "Remove it with the edits" }).click();
  await tab.app.getByText("Version 1 saved").waitFor();

  expect([await fileIn("MAIN"), await fileIn("UNPUBLISHED")]).toEqual([null, null]);
});
