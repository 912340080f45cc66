import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { allChanges, showsVersion } from "#tests/harness/merchant.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import { CreatedSection, Published, PublishPlan, Themes } from "../http/shapes.ts";
import { z } from "zod";

const QUESTION = "How long does delivery take?";

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
    body: { templateId: "faq" },
  });
  sectionId = section.id;
});
afterEach(() => tab.close());

/** The section's file stands in the theme, as if its merchant had published it. @returns the theme's id. */
async function publishTo(name: string): Promise<string> {
  const { themes } = await demo.call(Themes, "/api/themes");
  const themeId = themes.find((theme) => theme.name === name)?.id ?? "";
  const base = `/api/sections/${sectionId}`;
  const plan = await demo.call(
    PublishPlan,
    `${base}/publish-plan?${new URLSearchParams({ themeId })}`,
  );
  const { section } = await demo.call(CreatedSection.pick({ section: true }), base);
  const { fileName, expectedChecksum } = plan;
  const body = { themeId, versionId: section.currentVersionId, fileName, expectedChecksum };
  await demo.call(Published, `${base}/publish`, { body });
  return themeId;
}

const dialog = () => tab.app.locator("dialog[open]");

async function openDialog(menu: string): Promise<void> {
  await tab.visit(`/app/sections/${sectionId}`);
  await tab.app.getByRole("button", { name: menu }).click();
  await tab.app.getByRole("button", { name: "Add to a page" }).click();
  await dialog().getByText("What changes").waitFor();
}

/** A shopper's look at a page of the store. */
async function storeShows(address: string): Promise<boolean> {
  const page: Page = await tab.page.context().newPage();
  await page.goto(address);
  const isShown = (await page.getByText(QUESTION).count()) > 0;
  await page.close();
  return isShown;
}

async function storefront(query = ""): Promise<string> {
  const { storefronts } = z
    .object({ storefronts: z.record(z.string(), z.string()) })
    .parse(await demo.control("info"));
  return `${storefronts[SHOP] ?? ""}/${query}`;
}

test("a merchant publishes, adds the section below the hero by keyboard, sees it and takes it off", async () => {
  tab = await openTab(browser, demo);
  await tab.visit(`/app/sections/${sectionId}`);
  await showsVersion(tab, 1);
  await tab.app.getByRole("button", { name: "Publish version 1" }).click();
  await dialog().getByRole("radio", { name: "Barro, autumn draft" }).check();
  await dialog().getByRole("button", { name: "Publish to draft theme" }).click();
  await dialog().getByRole("button", { name: "Add to a page" }).click();

  const home = dialog().getByRole("radio", { name: "Home page" });
  await expect.poll(() => home.isChecked()).toBe(true);
  await dialog().getByText("At the end, after Rich text").first().waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await dialog().getByRole("radio", { name: "After Rich text" }).focus();
  await tab.page.keyboard.press("ArrowUp");
  await tab.page.keyboard.press("ArrowUp");
  await dialog().getByText("After Hero, before Featured collection").first().waitFor();
  await dialog().getByText("All changes").click();
  await allChanges(dialog()).getByText('"type": "gs-', { exact: false }).first().waitFor();
  await dialog().getByRole("button", { name: "Add to Home page of draft theme" }).click();

  const title = dialog().getByRole("heading", { name: "Added to Home page" });
  await expect.poll(() => hasFocus(title)).toBe(true);
  await expect.poll(() => violations(tab)).toEqual([]);
  const [store] = await Promise.all([
    tab.page.context().waitForEvent("page"),
    dialog().getByRole("link", { name: "See it on your store" }).click(),
  ]);
  await store.getByText(QUESTION).first().waitFor();
  const address = store.url();
  await store.close();
  expect(await storeShows(await storefront())).toBe(false);

  await dialog().getByRole("button", { name: "Done" }).click();
  await tab.app.getByRole("button", { name: "On Barro, autumn draft" }).click();
  const where = tab.app.getByRole("dialog", { name: "Where this section is" });
  await where.getByText("On Home page").waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await where.getByRole("button", { name: "Take it off the page" }).click();
  await where.getByRole("button", { name: "Take it off", exact: true }).click();
  await where.getByText("On Home page").waitFor({ state: "detached" });
  expect(await storeShows(address)).toBe(false);
});

test("on a live theme the caution stands before, and the theme editor opens at the page", async () => {
  await publishTo("Barro");
  tab = await openTab(browser, demo);
  await openDialog("On Barro");

  await dialog().getByText("Customers see this at once.").waitFor();
  await dialog().getByRole("radio", { name: "Product page" }).check();
  await dialog().getByText("it shows on all products", { exact: false }).waitFor();
  await dialog().getByRole("button", { name: "Add to Product page of live theme" }).click();
  await dialog().getByText("Customers see it now.").waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await dialog().getByRole("button", { name: "Open theme editor" }).click();
  await tab.page.waitForURL(/\/themes\/\d+\/editor\?template=product$/);
});

test("on a phone nothing is wider than the screen, and the section on the page can be taken off there", async () => {
  const themeId = await publishTo("Barro, autumn draft");
  tab = await openTab(browser, { ...demo, viewport: PHONE });
  await openDialog("On Barro, autumn draft");
  await dialog().getByRole("radio", { name: "On top" }).check();
  await dialog().getByText("On top, before Hero").first().waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await expect.poll(() => violations(tab)).toEqual([]);
  await dialog().getByRole("button", { name: "Add to Home page of draft theme" }).click();
  await dialog().getByRole("heading", { name: "Added to Home page" }).waitFor();
  const draft = await storefront(`?preview_theme_id=${themeId.split("/").at(-1)}`);
  expect(await storeShows(draft)).toBe(true);
  await dialog().getByRole("button", { name: "Done" }).click();

  await openDialog("On Barro, autumn draft");
  await dialog().getByText("Has this section", { exact: true }).waitFor();
  await dialog().getByRole("button", { name: "Take it off the page: Home page" }).click();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await dialog().getByRole("button", { name: "Take it off", exact: true }).click();
  await dialog().getByText("Has this section", { exact: true }).waitFor({ state: "detached" });
  expect(await storeShows(draft)).toBe(false);
});

test("a page that was changed meanwhile is shown anew, and pages in Liquid code say why they cannot be used", async () => {
  const themeId = await publishTo("Quayside");
  tab = await openTab(browser, demo);
  await openDialog("On Quayside");
  await dialog().getByText("9 pages cannot be used").click();
  await dialog().getByText("Liquid code", { exact: false }).first().waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await demo.control("themes", {
    shop: SHOP,
    themeId,
    action: "edit",
    file: "templates/index.json",
    body: '{ "sections": {}, "order": [] }',
  });

  await dialog().getByRole("button", { name: "Add to Home page of draft theme" }).click();

  await dialog().getByText("The page was changed in the theme meanwhile.").waitFor();
  await dialog().getByText("As the only section").first().waitFor();
  await dialog().getByRole("button", { name: "Add to Home page of draft theme" }).click();
  await dialog().getByRole("heading", { name: "Added to Home page" }).waitFor();
});
