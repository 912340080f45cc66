import { Client } from "pg";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import { plantSections, type PlantedSection } from "#tests/harness/planted-sections.ts";

const NEEDLE = `${"A long request about the studio and its kiln. ".repeat(4)}Only here a needle is named.`;
const NOW = new Date("2026-11-20T12:00:00Z");

/** 45 that are not archived: 20 + 20 + 5. */
const PLANTED: PlantedSection[] = [
  { name: "Customer stories", prompt: "Three reviews on a warm background", versionCount: 3 },
  { name: "The studio", status: "active", themes: ["Horizon", "Autumn copy"] },
  { name: "Care and delivery", status: "active", themes: ["Horizon"], isEdited: true },
  { name: "Seconds sale", status: "inactive", themes: ["Horizon"], prompt: "Countdown" },
  { name: "Haystack", prompt: NEEDLE },
  { name: "Old news", status: "archive", prompt: "A relic" },
  ...Array.from({ length: 40 }, (_, index) => ({ name: `Filler ${index + 1}` })),
];

let browser: Browser;
let demo: TestDemo;
let databaseUrl: string;
let tab: Tab;
beforeAll(async () => {
  databaseUrl = await postgresUrl();
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ databaseUrl, env: { MODEL: "composer:0" } }),
  ]);
  await plantSections(databaseUrl, SHOP, PLANTED, NOW);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(() => tab.close());

const row = (name: string) =>
  tab.app.getByRole("row").filter({ has: tab.page.getByRole("link", { name, exact: true }) });
const names = () => tab.app.getByRole("table").getByRole("link").allInnerTexts();
const search = () => tab.app.getByRole("searchbox", { name: "Search sections" });
const appAddress = () => new URL(tab.page.url());

test("tabs count, filter, and stand in the address, which opens the same again", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/sections");
  for (const [title, count] of [
    ["All", 45],
    ["Draft", 42],
    ["Active", 2],
    ["Inactive", 1],
    ["Archive", 1],
  ] as const)
    await tab.app.getByRole("link", { name: `${title} ${count}`, exact: true }).waitFor();

  await tab.app.getByRole("link", { name: "Inactive 1" }).click();
  await expect.poll(names).toEqual(["Seconds sale"]);
  await row("Seconds sale").getByText("Removed Nov 20").waitFor();
  await expect.poll(() => appAddress().search).toContain("status=inactive");
  await tab.page.reload();
  await tab.usable();
  await expect.poll(names).toEqual(["Seconds sale"]);
  await tab.app.getByRole("link", { name: "Archive 1" }).click();
  await expect.poll(names).toEqual(["Old news"]);
  await tab.page.goBack();
  await expect.poll(names).toEqual(["Seconds sale"]);
});

test("a row says what it is, where it is, and what became of its file", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/sections");

  await row("Customer stories").getByText("Not published").waitFor();
  await row("Customer stories").getByText("3 versions").waitFor();
  await row("Customer stories").getByText("Three reviews on a warm background").waitFor();
  await row("The studio").getByText("Horizon, Autumn copy").waitFor();
  await row("The studio").getByText("Active").waitFor();
  await row("Care and delivery").getByText("Edited in the theme").waitFor();
  await row("Seconds sale").getByText("Inactive").waitFor();
  await expect.poll(() => row("The studio").getByText("Edited in the theme").count()).toBe(0);
  await expect.poll(() => violations(tab)).toEqual([]);
});

test("pages and order stand in the address, and a page that is not there leads to the last", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/sections");
  await tab.app.getByText("1 to 20 of 45").waitFor();
  await tab.app.getByRole("button", { name: "Next page" }).click();
  await tab.app.getByText("21 to 40 of 45").waitFor();
  await tab.app.getByRole("button", { name: "Next page" }).click();
  await tab.app.getByText("41 to 45 of 45").waitFor();
  await expect.poll(() => appAddress().search).toContain("page=3");

  await tab.app.getByRole("combobox", { name: "Sort" }).selectOption("Name");
  await tab.app.getByText("1 to 20 of 45").waitFor();
  await expect
    .poll(async () => (await names()).slice(0, 2))
    .toEqual(["Care and delivery", "Customer stories"]);
  await tab.app.getByRole("combobox", { name: "Sort" }).selectOption("Oldest");
  await expect.poll(async () => (await names())[0]).toBe("Filler 40");

  await tab.visit("/app/sections?page=9");
  await tab.app.getByRole("heading", { name: "There is no page 9" }).waitFor();
  await tab.app.getByRole("link", { name: "Last page" }).click();
  await tab.app.getByText("41 to 45 of 45").waitFor();
});

test("a search marks what it found, in the name or where the request says it", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/sections");
  await tab.app.getByRole("checkbox", { name: "Select The studio" }).focus();
  await tab.page.keyboard.press("/");
  await expect.poll(() => hasFocus(search())).toBe(true);

  await tab.page.keyboard.type("STORIES");
  await expect.poll(names).toEqual(["Customer stories"]);
  await expect
    .poll(() => row("Customer stories").locator("mark").allInnerTexts())
    .toEqual(["stories"]);
  await expect.poll(() => appAddress().search).toContain("search=STORIES");
  await search().fill("needle");
  await expect.poll(names).toEqual(["Haystack"]);
  const found = row("Haystack").locator("mark");
  await expect.poll(() => found.innerText()).toBe("needle");
  await expect.poll(() => found.evaluate(isWithinItsLine)).toBe(true);
  await expect.poll(() => violations(tab)).toEqual([]);

  await tab.page.keyboard.press("Escape");
  await tab.app.getByText("1 to 20 of 45").waitFor();
  await expect.poll(() => search().inputValue()).toBe("");
  await expect.poll(() => hasFocus(search())).toBe(true);
});

test("nothing found, nothing in a tab and nothing at all are told apart, each with a way on", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/sections?search=100%25_%5C");
  await tab.app.getByRole("heading", { name: "No section matches “100%_\\”" }).waitFor();
  await tab.app.getByRole("link", { name: "Clear search" }).click();
  await tab.app.getByText("1 to 20 of 45").waitFor();

  await tab.visit("/app/sections?search=relic");
  await tab.app.getByRole("link", { name: "1 in the archive" }).click();
  await expect.poll(names).toEqual(["Old news"]);
  await tab.close();

  await plantSections(databaseUrl, OTHER_SHOP, [{ name: "Gone", status: "archive" }]);
  tab = await openTab(browser, { ...demo, store: "other-store" });
  await tab.visit("/app/sections");
  await tab.app.getByRole("heading", { name: "All sections are archived" }).waitFor();
  await tab.visit("/app/sections?status=draft");
  await tab.app.getByRole("heading", { name: "No drafts" }).waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
});

test("a list that cannot be read says so, and is tried again in place", async () => {
  tab = await openTab(browser, demo);
  await withoutTable("sections", async () => {
    await tab.visit("/app/sections?status=active");
    await tab.app.getByRole("heading", { name: "The sections could not be read" }).waitFor();
    await expect.poll(() => violations(tab)).toEqual([]);
  });
  await tab.app.getByRole("button", { name: "Try again" }).click();
  await expect.poll(names).toEqual(["The studio", "Care and delivery"]);
});

test("without its database the app says so, and is tried again", async () => {
  tab = await openTab(browser, demo);
  await withoutTable("sessions", async () => {
    await tab.visit("/app/sections?status=active");
    await tab.app.getByRole("heading", { name: "The app cannot be reached right now" }).waitFor();
    await expect.poll(() => violations(tab)).toEqual([]);
  });
  await tab.app.getByRole("button", { name: "Try again" }).click();
  await expect.poll(names).toEqual(["The studio", "Care and delivery"]);
});

test("the export leads to the download of everything", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/sections");
  await tab.app.getByRole("link", { name: "Export" }).click();

  await tab.app.getByRole("button", { name: "Download my data" }).waitFor();
  await expect.poll(() => appAddress().pathname).toMatch(/\/app\/settings$/);
});

test("on a phone the list fits, what is touched is large enough, and everything is there", async () => {
  tab = await openTab(browser, { ...demo, viewport: PHONE });
  await tab.visit("/app/sections");
  await row("Care and delivery").getByText("Edited in the theme").waitFor();
  await row("Seconds sale").getByText("Removed Nov 20").waitFor();

  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await expect.poll(() => violations(tab)).toEqual([]);
  // Polaris buttons have their own rule for touch.
  const targets = [
    row("The studio").locator("label"),
    tab.app.getByRole("search"),
    tab.app.getByRole("link", { name: "Draft 42" }),
    tab.app.getByRole("combobox", { name: "Sort" }),
  ];
  for (const target of targets) {
    const { height = 0 } = (await target.boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
  }
  await tab.app.getByRole("link", { name: "Archive 1" }).click();
  await expect.poll(names).toEqual(["Old news"]);
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
});

/** As when the database is broken, for as long as the work takes. */
async function withoutTable(table: "sections" | "sessions", work: () => Promise<void>) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
  try {
    await work();
  } finally {
    await client.query(`ALTER TABLE ${table}_away RENAME TO ${table}`);
    await client.end();
  }
}

/** Whether the words stand in the part of the line that is shown. */
function isWithinItsLine(mark: Element): boolean {
  const line = mark.parentElement?.getBoundingClientRect();
  const words = mark.getBoundingClientRect();
  return line !== undefined && words.left >= line.left && words.right <= line.right;
}
