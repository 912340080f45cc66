import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { CreatedSection, SectionPage } from "../http/shapes.ts";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { showsVersion } from "#tests/harness/merchant.ts";
import { violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
let sectionId: string;
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
  sectionId = section.id;
  tab = await openTab(browser, demo);
  await openCode(tab);
});
afterEach(() => tab.close());

const page = () => demo.call(SectionPage, `/api/sections/${sectionId}`);
const numbers = async () => (await page()).versions.map(({ number }) => number);
const bar = ({ app }: Tab) => app.locator(".editor-header--unsaved");
const barText = (of = tab) => bar(of).getByRole("status").innerText();
const editor = ({ app }: Tab) => app.getByRole("textbox", { name: "Section code" });
const button = (of: Tab, name: string) => of.app.getByRole("button", { name, exact: true });

async function openCode(of: Tab): Promise<void> {
  await of.visit(`/app/sections/${sectionId}`);
  await button(of, "Code").click();
  await editor(of).waitFor();
}

/** At the very start of the file, as a person types it. */
async function type(of: Tab, text: string): Promise<void> {
  await editor(of).click();
  await of.page.keyboard.press("Control+Home");
  await of.page.keyboard.insertText(text);
}

/** Somebody else saves: another person, or another device. */
async function saveElsewhere(text: string): Promise<void> {
  const { section } = await page();
  await demo.call(z.unknown(), `/api/sections/${sectionId}`, {
    method: "PATCH",
    body: { code: `${text}\n${section.code}`, baseVersionId: section.currentVersionId },
  });
}

const codeOf = async (number: number) => {
  const { versions } = await page();
  const { id } = versions.find((version) => version.number === number) ?? {};
  const { version } = await demo.call(
    z.object({ version: z.object({ code: z.string() }) }),
    `/api/sections/${sectionId}/versions/${id}`,
  );
  return version.code;
};

test("a newer version is told before saving; mine is saved on top of it, and both are kept", async () => {
  await type(tab, "<p>mine</p>\n");
  await saveElsewhere("<p>theirs</p>");
  await comeBack(tab);

  await expect.poll(() => barText()).toContain("Version 2 was saved by hand");
  await button(tab, "Compare and save").click();
  const dialog = tab.app.getByRole("dialog", { name: "Version 2 is newer than what you edited" });
  await expect.poll(() => dialog.innerText()).toContain("<p>theirs</p>");
  expect(await dialog.innerText()).toContain("<p>mine</p>");
  expect(await violations(tab)).toEqual([]);
  await button(tab, "Save mine as version 3").click();

  await showsVersion(tab, 3);
  expect(await numbers()).toEqual([3, 2, 1]);
  expect([await codeOf(2), await codeOf(3)]).toEqual([
    expect.stringContaining("theirs"),
    expect.stringContaining("mine"),
  ]);
});

test("a save that turns out to be on an older version is refused, and mine can be kept or given up", async () => {
  await type(tab, "<p>mine</p>\n");
  await saveElsewhere("<p>theirs</p>");
  await tab.page.keyboard.press("Control+s");
  await expect.poll(() => barText()).toContain("Version 2 was saved by hand");

  await tab.page.keyboard.press("Control+s");
  await button(tab, "Keep editing").click();
  expect(await editor(tab).innerText()).toContain("<p>mine</p>");
  await tab.page.keyboard.press("Control+s");
  await button(tab, "Use version 2, discard mine").click();

  await showsVersion(tab, 2);
  expect(await editor(tab).innerText()).toContain("<p>theirs</p>");
  expect(await editor(tab).innerText()).not.toContain("<p>mine</p>");
  expect(await numbers()).toEqual([2, 1]);
});

test("two tabs of one browser: the one that comes to the front has the other's version", async () => {
  const other = await openTab(browser, { ...demo, besides: tab });
  await openCode(other);
  await type(other, "<p>from the other tab</p>\n");
  await other.page.keyboard.press("Control+s");
  await showsVersion(other, 2);
  await other.close();

  await comeBack(tab);

  await showsVersion(tab, 2);
  expect(await editor(tab).innerText()).toContain("from the other tab");
});

test("changed settings go along onto a newer version, which keeps what was not changed here", async () => {
  await button(tab, "Preview").click();
  const heading = tab.app.getByRole("textbox", { name: "Heading", exact: true }).first();
  await heading.fill("Mine");
  await expect.poll(() => barText()).toContain("Unsaved settings");
  await saveElsewhere("<p>theirs</p>");
  await comeBack(tab);

  await expect.poll(() => barText()).toContain("What you changed is kept on top of it");
  await button(tab, "Save").click();

  await showsVersion(tab, 3);
  const saved = await codeOf(3);
  expect(saved).toContain("<p>theirs</p>");
  expect(saved).toContain('"Mine"');
});

test("a double click and a lost answer make one version", async () => {
  await type(tab, "<p>once</p>\n");
  let lost = 0;
  await tab.page.route("**/api/sections/*", async (route) => {
    if (route.request().method() !== "PATCH" || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort();
  });

  await button(tab, "Save").dblclick();

  await showsVersion(tab, 2);
  expect(lost).toBe(1);
  expect(await numbers()).toEqual([2, 1]);
});

test("without a connection the save waits, says so, and goes on when it is back", async () => {
  await type(tab, "<p>offline</p>\n");
  await tab.page.context().setOffline(true);
  await button(tab, "Save").click();

  await expect
    .poll(() => barText())
    .toBe("No connection. Your edits are kept here. Saving goes on when it is back.");
  await type(tab, "<p>later</p>\n");
  expect(await editor(tab).innerText()).toContain("<p>offline</p>");
  await tab.page.context().setOffline(false);

  await expect.poll(async () => (await numbers())[0]).toBe(2);
  await expect.poll(() => barText()).toContain("Saving makes version 3");
  expect(await codeOf(2)).toContain("<p>offline</p>");
  expect(await codeOf(2)).not.toContain("<p>later</p>");
  await button(tab, "Save").click();
  await showsVersion(tab, 3);
  expect(await codeOf(3)).toContain("<p>later</p>");
});

test.each([
  [503, "The app does not answer."],
  [502, "The app does not answer."],
  [401, "Shopify's sign-in has run out."],
])("an answer %i loses nothing: the save is sent again", async (status, words) => {
  await type(tab, "<p>again</p>\n");
  await tab.page.route("**/api/sections/*", (route) =>
    route.request().method() === "PATCH" ? route.fulfill({ status, body: "" }) : route.fallback(),
  );
  await button(tab, "Save").click();
  await expect.poll(() => barText()).toContain(words);
  expect(await editor(tab).innerText()).toContain("<p>again</p>");

  await tab.page.unroute("**/api/sections/*");

  await showsVersion(tab, 2);
});

test("a page that cannot be read again stays open with its edits", async () => {
  await type(tab, "<p>still here</p>\n");
  await tab.page.route("**/*.data*", (route) => route.fulfill({ status: 503, body: "" }));
  const asked = tab.page.waitForResponse(/\.data/);
  await comeBack(tab);
  await asked;

  expect(await editor(tab).innerText()).toContain("<p>still here</p>");
  await tab.page.unroute("**/*.data*");
  await button(tab, "Save").click();
  await showsVersion(tab, 2);
});

test("after a crash the edits are there again, and can be discarded", async () => {
  await type(tab, "<p>before the crash</p>\n");
  await keptEdits(tab, 1);
  const again = await openTab(browser, { ...demo, besides: tab });
  // Closed like a page whose process has died: nothing is asked and nothing is told.
  await tab.page.close();
  await openCode(again);

  await expect.poll(() => barText(again)).toContain("Kept in this browser");
  expect(await editor(again).innerText()).toContain("<p>before the crash</p>");
  await button(again, "Discard").click();
  await showsVersion(again, 1);
  await keptEdits(again, 0);
});

test("edits that were left on purpose do not come back", async () => {
  await type(tab, "<p>not wanted</p>\n");
  await keptEdits(tab, 1);
  await tab.page.getByRole("link", { name: "Templates" }).click();
  await tab.app.getByRole("button", { name: "Leave and lose edits" }).click();
  await tab.app.getByRole("heading", { name: "Templates" }).first().waitFor();

  await openCode(tab);

  await keptEdits(tab, 0);
  await showsVersion(tab, 1);
  expect(await editor(tab).innerText()).not.toContain("not wanted");
});

test("edits of a tab that is still open are not put into another one", async () => {
  await type(tab, "<p>here</p>\n");
  await keptEdits(tab, 1);
  const other = await openTab(browser, { ...demo, besides: tab });
  await openCode(other);
  await type(other, "<p>there</p>\n");
  await keptEdits(other, 2);

  expect(await editor(other).innerText()).not.toContain("<p>here</p>");
  await other.close();
});

test("a reload puts back edits of an older version as a conflict, and those that were saved not at all", async () => {
  tab.page.on("dialog", (dialog) => void dialog.accept());
  await type(tab, "<p>mine</p>\n");
  await keptEdits(tab, 1);
  await saveElsewhere("<p>theirs</p>");
  await openCode(tab);
  await expect.poll(() => barText()).toContain("Version 2 was saved by hand");

  await button(tab, "Compare and save").click();
  await button(tab, "Save mine as version 3").click();
  await showsVersion(tab, 3);
  await openCode(tab);

  await keptEdits(tab, 0);
  await showsVersion(tab, 3);
});

test.each([
  ["refuses", () => Object.defineProperty(globalThis, "localStorage", { get: () => refuse() })],
  [
    "has no more room for",
    () => {
      Storage.prototype.setItem = () => refuse();
    },
  ],
])("a browser that %s storage keeps nothing, and the page says so", async (_, spoil) => {
  await tab.page.addInitScript(
    `const refuse = () => { throw new DOMException("No", "QuotaExceededError"); }; (${spoil.toString()})()`,
  );
  await openCode(tab);
  await type(tab, "<p>here only</p>\n");
  await tab.page.context().setOffline(true);
  await button(tab, "Save").click();

  await expect.poll(() => barText()).toContain("as long as this page: keep it open");
  await tab.page.context().setOffline(false);
  await showsVersion(tab, 2);
});

/** In the page, where the script above has it. */
declare const refuse: () => never;

test("a section that a chat elsewhere has changed meanwhile keeps both", async () => {
  await type(tab, "<p>mine</p>\n");
  const run = await demo.chat({ sectionId, content: "Show three columns" });
  expect(await run.text()).toContain("version-saved");
  await comeBack(tab);

  await expect.poll(() => barText()).toContain("Version 2 was generated");
  expect(await editor(tab).innerText()).toContain("<p>mine</p>");
  await tab.page.keyboard.press("Control+s");
  await button(tab, "Save mine as version 3").click();

  await showsVersion(tab, 3);
  expect(await codeOf(3)).toContain("<p>mine</p>");
});

test("on a phone the conflict, and the ways on, are in reach", async () => {
  const phone = await openTab(browser, { ...demo, viewport: PHONE });
  await openCodeOnPhone(phone);
  await type(phone, "<p>mine</p>\n");
  await saveElsewhere("<p>theirs</p>");
  await comeBack(phone);

  await button(phone, "Compare and save").click();
  const mine = button(phone, "Save mine as version 3");
  await mine.waitFor();
  expect(await widthBeyondScreen(phone)).toBe(0);
  expect(await violations(phone)).toEqual([]);
  await mine.click();
  await expect.poll(async () => (await numbers())[0]).toBe(3);
  await phone.close();
});

async function openCodeOnPhone(of: Tab): Promise<void> {
  await of.visit(`/app/sections/${sectionId}`);
  await of.app.getByRole("tab", { name: "Code" }).click();
  await editor(of).waitFor();
}

/** The tab comes to the front, as a browser tells its pages. */
async function comeBack({ app }: Tab): Promise<void> {
  await app.locator("html").evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

async function keptEdits({ app }: Tab, count: number): Promise<void> {
  const kept = () =>
    app
      .locator("html")
      .evaluate(
        (_, id) =>
          Object.keys(localStorage).filter((key) => key.startsWith(`unsaved:${id}`)).length,
        sectionId,
      );
  await expect.poll(kept).toBe(count);
}
