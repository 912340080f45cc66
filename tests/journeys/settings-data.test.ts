import fs from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { Billing, SectionList } from "../http/shapes.ts";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:0" } }),
  ]);
  const sectionId = await demo.newSection({ name: "Customer stories" });
  const content = "Three customer reviews with stars on a warm background";
  await (await demo.chat({ sectionId, content })).text();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(() => tab.close());

const opener = () => tab.app.getByRole("button", { name: "Delete all data" }).first();
const confirmed = () => tab.app.getByRole("button", { name: "Delete all data" }).last();
const field = () => tab.app.getByRole("textbox", { name: `Type ${SHOP} to confirm` });

test("a merchant downloads everything as one file with the store's name", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/settings");

  const [download] = await Promise.all([
    tab.page.waitForEvent("download"),
    tab.app.getByRole("button", { name: "Download my data" }).click(),
  ]);

  expect(download.suggestedFilename()).toMatch(
    /^ai-section-generator-demo-store-\d{4}-\d\d-\d\d\.json$/,
  );
  const file = z
    .object({ shop: z.string(), sections: z.array(z.unknown()), isComplete: z.literal(true) })
    .parse(JSON.parse(fs.readFileSync(await download.path(), "utf8")));
  expect(file).toMatchObject({ shop: SHOP, sections: [{ section: { name: "Customer stories" } }] });
});

test("on a phone the dialog fits, reads well, and Escape gives the focus back", async () => {
  tab = await openTab(browser, { ...demo, viewport: PHONE });
  await tab.visit("/app/settings");
  await opener().focus();
  await tab.page.keyboard.press("Enter");

  await tab.app.getByText("This cannot be undone").waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await expect.poll(() => violations(tab)).toEqual([]);
  await tab.page.keyboard.press("Escape");
  await tab.app.getByText("This cannot be undone").waitFor({ state: "hidden" });
  await expect.poll(() => hasFocus(opener())).toBe(true);
});

test("all data goes only after the shop's domain is typed, and the app goes on without it", async () => {
  tab = await openTab(browser, demo);
  const before = await demo.call(Billing, "/api/billing");
  await tab.visit("/app/settings");
  await opener().click();

  await tab.app.getByText("1 section with all versions and chats").waitFor();
  await tab.app.getByText("Your trial goes on; it does not start anew").waitFor();
  await expect.poll(() => confirmed().isDisabled()).toBe(true);
  await field().fill("demo-store");
  await expect.poll(() => confirmed().isDisabled()).toBe(true);
  expect((await demo.call(SectionList, "/api/sections")).total).toBe(1);
  await field().fill("Demo-Store.myshopify.com");
  await confirmed().click();

  await tab.page.getByText("All data deleted").waitFor();
  await tab.app.getByText("This cannot be undone").waitFor({ state: "detached" });
  expect((await demo.call(SectionList, "/api/sections")).total).toBe(0);
  const { trial } = await demo.call(Billing, "/api/billing");
  expect(trial).toEqual(before.trial);
  expect(trial.usageCount).toBe(1);
  await tab.visit("/app/sections");
  await tab.app.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => tab.app.getByText("Customer stories").count()).toBe(0);
});
