import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchChromium, openTab, type Tab } from "#tests/harness/browser.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import {
  askForChange,
  describeSection,
  openSectionId,
  previewed,
  promptBox,
  showsVersion,
} from "#tests/harness/merchant.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:1" } }),
  ]);
  tab = await openTab(browser, demo);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

test("a merchant installs, describes, corrects and publishes, and customers see the section", async () => {
  await demo.control("uninstall", { shop: SHOP });
  await tab.visit("/app");
  await tab.page.getByRole("button", { name: "Install" }).click();
  await promptBox(tab).waitFor();
  await tab.usable();

  await describeSection(tab, "Three customer reviews with stars on a warm background");
  await showsVersion(tab, 1);
  await previewed(tab).getByText("First customer").waitFor();

  await tab.app.getByRole("textbox", { name: "Heading", exact: true }).fill("Loved in Porto");
  await previewed(tab).getByRole("heading", { name: "Loved in Porto" }).waitFor();
  await tab.app.getByRole("button", { name: /^Save/ }).click();
  await showsVersion(tab, 2);

  const before = await backgroundOf(tab);
  await askForChange(tab, "Use a dark background");
  await showsVersion(tab, 3);
  await previewed(tab).getByRole("heading", { name: "Loved in Porto" }).waitFor();
  await expect.poll(() => backgroundOf(tab)).not.toBe(before);
  const sectionId = openSectionId(tab);

  await publishTo(tab, "Draft theme", "Publish to draft theme");
  const draft = await placeOnHomePage(tab.page);
  await tab.page.goto(draft);
  await heading(tab.page).waitFor();
  const live = new URL("/", draft).href;
  await tab.page.goto(live);
  await expect.poll(() => heading(tab.page).count()).toBe(0);

  await tab.visit(`/app/sections/${sectionId}`);
  await publishTo(tab, "Live theme", "Publish to live theme");
  await placeOnHomePage(tab.page);
  await tab.page.goto(live);
  await heading(tab.page).waitFor();
  await tab.close();
});

test("another shop neither lists nor opens the section", async () => {
  const id = await demo.newSection({ name: "Secret of Porto" });
  const own = await openTab(browser, demo);
  await own.visit("/app/sections");
  await own.app.getByText("Secret of Porto").waitFor();
  await own.close();

  const foreign = await openTab(browser, { ...demo, store: "other-store" });
  await foreign.visit("/app/sections");
  await foreign.app.getByRole("heading", { name: "Describe your first section" }).waitFor();
  await expect.poll(() => foreign.app.getByText("Secret of Porto").count()).toBe(0);
  await foreign.visit(`/app/sections/${id}`);
  await foreign.app.getByRole("heading", { name: "Section not found" }).waitFor();
  await foreign.close();
});

const heading = (page: Page) => page.getByRole("heading", { name: "Loved in Porto" });

async function publishTo({ app }: Tab, theme: string, button: string): Promise<void> {
  await app.getByRole("button", { name: /^Publish (version|to another theme)/ }).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("radio", { name: theme }).first().check();
  if (theme === "Live theme") await dialog.getByText("Customers see this at once.").waitFor();
  await dialog.getByRole("button", { name: button }).click();
  await dialog.getByRole("heading", { name: /^Published to/ }).waitFor();
  await dialog.getByRole("button", { name: "Open theme editor" }).click();
}

/** "Add section" in the stand-in of Shopify's theme editor. @returns the address that it previews. */
async function placeOnHomePage(editor: Page): Promise<string> {
  await editor.waitForURL(/\/themes\/\d+\/editor$/);
  await editor.getByRole("button", { name: "Add section" }).click();
  await editor.waitForURL(/added=/);
  const frame = editor.getByTitle(/^Preview of/);
  await frame.contentFrame().getByRole("heading", { name: "Loved in Porto" }).waitFor();
  return z.url().parse(await frame.getAttribute("src"));
}

/** The computed color behind the section's heading. */
function backgroundOf(shown: Tab): Promise<string> {
  return previewed(shown)
    .getByRole("heading", { name: "Loved in Porto" })
    .evaluate((element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const color = getComputedStyle(at).backgroundColor;
        if (color !== "rgba(0, 0, 0, 0)") return color;
      }
      return "";
    });
}
