import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { SectionList, SectionPage } from "../http/shapes.ts";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import { plantSections } from "#tests/harness/planted-sections.ts";

let browser: Browser;
let demo: TestDemo;
let databaseUrl: string;
let ids: string[];
let tab: Tab;
beforeAll(async () => {
  databaseUrl = await postgresUrl();
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ databaseUrl, env: { MODEL: "composer:0" } }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
beforeEach(async () => {
  ids = await plantSections(databaseUrl, SHOP, [
    { name: "Customer stories" },
    { name: "The studio", status: "active", themes: ["Horizon"] },
    { name: "Care and delivery" },
    { name: "Seconds sale", status: "inactive", themes: ["Horizon"] },
    { name: "Numbers" },
    { name: "Old news", status: "archive" },
  ]);
});
afterEach(async () => {
  const { items } = await demo.call(SectionList, "/api/sections?limit=100");
  const archived = await demo.call(SectionList, "/api/sections?status=archive&limit=100");
  for (const { id } of [...items, ...archived.items])
    await demo.api(`/api/sections/${id}`, { method: "DELETE" });
  await tab.close();
});

const row = (name: string) =>
  tab.app.getByRole("row").filter({ has: tab.page.getByRole("link", { name, exact: true }) });
const names = () => tab.app.getByRole("table").getByRole("link").allInnerTexts();
const box = (name: string) => tab.app.getByRole("checkbox", { name: `Select ${name}` });
const all = () => tab.app.getByRole("checkbox", { name: "Select all on this page" });
const bar = () => tab.app.getByRole("group", { name: "Selected sections" });
const button = (name: string, within: Tab["app"] | Locator = tab.app) =>
  within.getByRole("button", { name, exact: true });
const tabLink = (name: string) => tab.app.getByRole("link", { name, exact: true });
const open = async (path = "/app/sections", viewport?: typeof PHONE) => {
  tab = await openTab(browser, { ...demo, ...(viewport ? { viewport } : {}) });
  await tab.visit(path);
  await tab.app.getByRole("table").waitFor();
};
const choose = async (name: string, item: string) => {
  await tab.app.getByRole("button", { name: `Actions for ${name}` }).click();
  await tab.app.getByRole("menuitem", { name: item }).click();
};
const statusOf = async (index: number) =>
  (await demo.call(SectionPage, `/api/sections/${ids[index]}`)).section.status;

test("chosen rows are archived without a row moving, and the undo brings each back to where it was", async () => {
  await open();
  const before = await row("Numbers").boundingBox();
  await box("Customer stories").check();
  await box("The studio").check();
  await bar().getByText("2 selected").waitFor();
  await bar().getByText("Restore is for inactive sections").waitFor();
  expect(await button("Restore", bar()).isDisabled()).toBe(true);
  expect(await row("Numbers").boundingBox()).toEqual(before);
  await expect.poll(() => violations(tab)).toEqual([]);

  await button("Archive", bar()).click();
  await tab.app.getByText("2 sections are archived. Theme files stay as they are.").waitFor();
  await expect.poll(names).toEqual(["Care and delivery", "Seconds sale", "Numbers"]);
  await tabLink("Archive 3").waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await button("Undo").click();
  await tab.app.getByText("2 sections are back.").waitFor();

  await tabLink("Archive 1").waitFor();
  await expect.poll(names).toHaveLength(5);
  expect(await Promise.all([statusOf(0), statusOf(1)])).toEqual(["draft", "active"]);
});

test("Shift chooses a range, the head all or none, and Escape lets go", async () => {
  await open();
  await box("The studio").click();
  await box("Seconds sale").click({ modifiers: ["Shift"] });
  await bar().getByText("3 selected").waitFor();
  expect(await all().evaluate((input) => input.matches(":indeterminate"))).toBe(true);
  await box("Care and delivery").click({ modifiers: ["Shift"] });
  await bar().getByText("1 selected").waitFor();

  await all().check();
  await bar().getByText("5 selected").waitFor();
  await tab.page.keyboard.press("Escape");
  await bar().waitFor({ state: "hidden" });
  await box("Seconds sale").check();
  expect(await button("Restore", bar()).isEnabled()).toBe(true);
  await button("Restore", bar()).click();
  await tab.app.getByText("Seconds sale is a draft again.").waitFor();
  expect(await statusOf(3)).toBe("draft");
});

test("archived sections are restored, deleted after a question, and brought back", async () => {
  await open("/app/sections?status=archive");
  await choose("Old news", "Restore");
  await tab.app.getByText("Old news is a draft again.").waitFor();
  await button("Undo").click();
  await tab.app.getByText("Old news is archived.").waitFor();
  await expect.poll(names).toEqual(["Old news"]);

  await box("Old news").check();
  await button("Delete", bar()).click();
  const question = tab.app.getByText("in an hour it is gone for good");
  await question.waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await button("Keep section").click();
  await question.waitFor({ state: "hidden" });
  await choose("Old news", "Delete");
  await button("Delete section").click();
  await tab.app.getByText("Old news is deleted.").waitFor();
  await tab.app.getByRole("heading", { name: "The archive is empty" }).waitFor();
  expect((await demo.api(`/api/sections/${ids[5]}`)).status).toBe(404);
  await button("Undo").click();
  await tab.app.getByText("Old news is back.").waitFor();
  await expect.poll(names).toEqual(["Old news"]);
});

test("a section is renamed in its row, by key or menu, and a wrong name is refused beside it", async () => {
  await open();
  await tabLink("Numbers").focus();
  await tab.page.keyboard.press("F2");
  const field = tab.app.getByRole("textbox", { name: "New name of Numbers" });
  await expect.poll(() => hasFocus(field)).toBe(true);
  const before = await field.boundingBox();
  await tab.page.keyboard.press("Backspace");
  await tab.page.keyboard.press("Enter");
  await tab.app.getByText("A section needs a name.").waitFor();
  await field.fill("x".repeat(101));
  await tab.page.keyboard.press("Enter");
  await tab.app.getByText("101 characters: 100 at most.").waitFor();
  expect(await field.boundingBox()).toEqual(before);
  await expect.poll(() => violations(tab)).toEqual([]);
  await tab.page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(tabLink("Numbers"))).toBe(true);

  await choose("Numbers", "Rename");
  await field.fill("  Clay in numbers ");
  await tab.page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(tabLink("Clay in numbers"))).toBe(true);
  const { section } = await demo.call(SectionPage, `/api/sections/${ids[4]}`);
  expect(section.name).toBe("Clay in numbers");
});

test("a copy stands first in the list and opens from what was said of it", async () => {
  await open();
  await choose("The studio", "Duplicate");
  await tab.app.getByText("The studio is copied, as a draft.").waitFor();
  await expect.poll(async () => (await names())[0]).toBe("The studio copy");
  await row("The studio copy").getByText("Not published").waitFor();

  await tab.app.getByRole("link", { name: "Open The studio copy" }).click();
  await tab.app.getByRole("heading", { name: "The studio copy" }).waitFor();
});

test("what another tab deleted meanwhile is said, and the rest is done", async () => {
  await open();
  await box("Customer stories").check();
  await box("Numbers").check();
  await demo.api(`/api/sections/${ids[0]}`, { method: "DELETE" });

  await button("Archive", bar()).click();
  await tab.app
    .getByText(
      "Numbers is archived. Theme files stay as they are. Customer stories is not there any more",
    )
    .waitFor();
  await expect.poll(names).toEqual(["The studio", "Care and delivery", "Seconds sale"]);

  await demo.api(`/api/sections/${ids[2]}`, { method: "DELETE" });
  await choose("Care and delivery", "Rename");
  await tab.app.getByRole("textbox", { name: "New name of Care and delivery" }).fill("Late");
  await tab.page.keyboard.press("Enter");
  await tab.app.getByText("Care and delivery is not there any more").waitFor();
  await expect.poll(names).toEqual(["The studio", "Seconds sale"]);
});

test("without a connection nothing changes, and it is said", async () => {
  await open();
  await tab.page.context().setOffline(true);
  const isOnline = () => tab.app.locator("body").evaluate(() => navigator.onLine);
  await expect.poll(isOnline).toBe(false);
  await choose("Numbers", "Archive");
  await tab.app
    .getByText("The app cannot be reached. Check your connection. Nothing was changed.")
    .waitFor();
  await tab.page.context().setOffline(false);
  await expect.poll(names).toHaveLength(5);
  expect(await statusOf(4)).toBe("draft");
});

test("on a phone rows are chosen, archived and brought back, and nothing is too wide or too small", async () => {
  await open("/app/sections", PHONE);
  const before = await row("Numbers").boundingBox();
  await box("Customer stories").check();
  await box("Numbers").check();
  await bar().getByText("2 selected").waitFor();
  expect(await row("Numbers").boundingBox()).toEqual(before);
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await expect.poll(() => violations(tab)).toEqual([]);
  await button("Archive", bar()).click();
  await tab.app.getByText("2 sections are archived.").waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  const undo = await button("Undo").boundingBox();
  expect(Math.min(undo?.height ?? 0, undo?.width ?? 0)).toBeGreaterThanOrEqual(44);
  await button("Undo").click();
  await tab.app.getByText("2 sections are back.").waitFor();
  await choose("Numbers", "Rename");
  await tab.app.getByRole("textbox", { name: "New name of Numbers" }).fill("Figures");
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await tab.page.keyboard.press("Enter");
  await expect.poll(names).toContain("Figures");
});
