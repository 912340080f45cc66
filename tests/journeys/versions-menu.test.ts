import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ChangedSection, CreatedSection, SectionPage } from "../http/shapes.ts";
import { DESKTOP, launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { showsVersion } from "#tests/harness/merchant.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
let address: string;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:0" } }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
beforeEach(async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "steps" },
  });
  address = `/api/sections/${section.id}`;
});
afterEach(() => tab.close());

const versions = async () => (await demo.call(SectionPage, address)).versions;
const menu = () => tab.app.getByRole("dialog", { name: "Versions" });
const button = (name: string | RegExp) =>
  tab.app.getByRole("button", { name, exact: typeof name === "string" });
const row = (number: number) =>
  menu()
    .getByRole("listitem")
    .filter({ hasText: `Version ${number}` })
    .first();

async function save(change: (code: string) => string): Promise<void> {
  const { section } = await demo.call(SectionPage, address);
  await demo.call(ChangedSection, address, {
    method: "PATCH",
    body: { code: change(section.code), baseVersionId: section.currentVersionId },
  });
}

async function open(viewport = DESKTOP): Promise<void> {
  tab = await openTab(browser, { ...demo, viewport });
  await tab.visit(address.replace("/api", "/app"));
}

async function openMenu(title: string): Promise<void> {
  await button(title).click();
  await menu().waitFor();
}

test.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
])("on a %s a version is named in place, by keys alone, and found by its name", async (_, size) => {
  await save((code) => `<p>two</p>\n${code}`);
  await open(size);
  await openMenu("Version 2");

  await button("Name version 2").press("Enter");
  await tab.page.keyboard.type("Before the sale");
  await tab.page.keyboard.press("Enter");

  await button("Rename version 2").waitFor();
  await expect.poll(() => hasFocus(button("Rename version 2"))).toBe(true);
  expect(await row(2).innerText()).toContain("Before the sale");
  expect(await violations(tab)).toEqual([]);
  expect(await widthBeyondScreen(tab)).toBe(0);
  expect(await versions()).toMatchObject([{ name: "Before the sale" }, { name: null }]);
  await tab.page.keyboard.press("Escape");
  await button("Version 2: Before the sale").waitFor();
});

test("Escape leaves a name as it was and the menu open; an empty one takes the name away", async () => {
  await open();
  await openMenu("Version 1");
  await button("Name version 1").click();
  await tab.page.keyboard.type("Nothing");
  await tab.page.keyboard.press("Escape");
  expect(await row(1).innerText()).not.toContain("Nothing");

  await button("Name version 1").click();
  await tab.page.keyboard.type("Something");
  await tab.page.keyboard.press("Enter");
  await button("Rename version 1").click();
  await tab.page.keyboard.press("Delete");
  await tab.page.keyboard.press("Enter");

  await button("Name version 1").waitFor();
  expect((await versions())[0]?.name).toBeNull();
});

test("a name that cannot be saved says why beside it, and is not lost", async () => {
  await open();
  await openMenu("Version 1");
  await button("Name version 1").click();
  await tab.page.keyboard.type("Kept");
  await tab.page.context().setOffline(true);
  await tab.page.keyboard.press("Enter");

  await expect.poll(() => menu().getByRole("alert").innerText()).toContain("cannot be reached");
  await tab.page.context().setOffline(false);
  await tab.page.keyboard.press("Enter");

  await expect.poll(async () => (await versions())[0]?.name).toBe("Kept");
});

test.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
])("on a %s an older version is compared with the newest, and restored", async (_, size) => {
  await save((code) => code.replace("<div", "<section").replace("</div>\n{%", "</section>\n{%"));
  await open(size);
  await openMenu("Version 2");
  await button("Compare version 1").click();

  const dialog = tab.app.getByRole("dialog", { name: "Compare versions" });
  const removed = dialog.locator(".is-removed").first();
  await expect.poll(() => removed.innerText()).toContain("<div");
  expect(await marked(dialog)).toContain("section");
  expect(await violations(tab)).toEqual([]);
  expect(await widthBeyondScreen(tab)).toBe(0);
  await tab.page.keyboard.press("F7");
  await expect.poll(() => dialog.getByRole("status").innerText()).toMatch(/^Change 1 of \d+$/);
  await tab.page.keyboard.press("Escape");
  await openMenu("Version 2");
  await button("Restore version 1").click();

  await showsVersion(tab, 3);
  expect(await versions()).toMatchObject([
    { number: 3, summary: "Restored version 1" },
    { number: 2 },
    { number: 1 },
  ]);
});

const marked = async (within: Locator) =>
  (await within.locator("mark").allInnerTexts()).map((text) => text.trim());

test("any two versions are compared, side by side too, and changes are gone through by key", async () => {
  await save((code) => `<p>first</p>\n${code}`);
  await save((code) => `${code}\n<!-- last -->\n`);
  await open();
  await openMenu("Version 3");
  await button("Compare version 2").click();
  const dialog = tab.app.getByRole("dialog", { name: "Compare versions" });
  await expect.poll(() => dialog.innerText()).toContain("<!-- last -->");
  expect(await dialog.innerText()).not.toContain("<p>first</p>");

  await dialog.getByLabel("From", { exact: true }).selectOption({ label: "Version 1" });
  await expect.poll(() => dialog.innerText()).toContain("<p>first</p>");
  await dialog.getByRole("button", { name: "Side by side" }).click();
  expect(await dialog.locator(".compare-half.is-added").first().innerText()).toContain("first");

  const step = () => dialog.getByRole("status").innerText();
  await tab.page.keyboard.press("F7");
  expect(await step()).toBe("Change 1 of 2");
  await tab.page.keyboard.press("F7");
  expect(await step()).toBe("Change 2 of 2");
  await expect.poll(() => dialog.innerText()).toContain("<!-- last -->");
  await tab.page.keyboard.press("Shift+F7");
  expect(await step()).toBe("Change 1 of 2");
  await dialog.getByLabel("To", { exact: true }).selectOption({ label: "Version 1" });
  await expect.poll(step).toBe("No line differs");
});

test("thousands of changed lines cost no more than the ones in view", async () => {
  const lines = (word: string) =>
    Array.from({ length: 3_000 }, (_, at) => `<!-- ${word} ${at} -->`).join("\n");
  await save((code) => `${lines("old")}\n${code}`);
  await save((code) => code.replaceAll("<!-- old", "<!-- new"));
  await open();
  await openMenu("Version 3");
  await button("Compare version 2").click();
  const dialog = tab.app.getByRole("dialog", { name: "Compare versions" });
  await expect.poll(() => dialog.innerText()).toContain("+3000");

  expect(await dialog.locator(".compare-line").count()).toBeLessThan(200);
  await dialog.getByRole("region", { name: "Changes" }).press("End");
  await expect.poll(() => dialog.innerText()).toContain("<!-- new 2999 -->");
});

test("forty versions are shown thirty at first, and the rest when asked for", async () => {
  for (let number = 2; number <= 40; number += 1) await save((code) => `<p>${number}</p>\n${code}`);
  await open();
  await openMenu("Version 40");
  expect(await menu().getByRole("listitem").count()).toBe(30);

  await button("Show 10 of 10 older").click();

  await expect.poll(() => menu().getByRole("listitem").count()).toBe(40);
  expect(await row(40).innerText()).toContain("Saved by hand, free.");
});
