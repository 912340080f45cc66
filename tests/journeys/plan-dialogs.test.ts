import { text } from "node:stream/consumers";
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Generations } from "../http/shapes.ts";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { OTHER_SHOP, SHOP, type TestDemo } from "#tests/harness/demo.ts";
import { changeBox, promptBox, showsVersion } from "#tests/harness/merchant.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import {
  activePlan,
  PATIENTLY,
  putOnPlan,
  startWithSmallPlans,
} from "#tests/harness/small-plans.ts";

let browser: Browser;
let demo: TestDemo;
let sectionId: string;
let tab: Tab;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startWithSmallPlans()]);
  await putOnPlan(demo, SHOP, "pro");
  sectionId = await demo.newSection({ name: "Customer stories" });
  const content = "Three customer reviews with stars on a warm background";
  await (await demo.chat({ sectionId, content })).text();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(() => tab.close());

test.for([
  ["Home", "/app", promptBox, "Control+Enter"],
  ["New section", "/app/sections/new", promptBox, "Control+Enter"],
  ["the editor", null, changeBox, "Enter"],
] as const)(
  "on %s a generation that costs extra is asked about first, and Escape leads back into the box",
  async ([, path, boxOf, send]) => {
    tab = await openTab(browser, demo);
    await tab.visit(path ?? `/app/sections/${sectionId}`);
    const box = boxOf(tab);
    await tab.app.getByText(/^Next one: \$2\.00/).waitFor();
    await box.fill("Larger heading");

    await box.press(send);

    await tab.app.getByText("$2.00 of your $6.00 cap").waitFor();
    await expect.poll(() => violations(tab)).toEqual([]);
    await tab.page.keyboard.press("Escape");
    await closed(tab);
    await expect.poll(() => hasFocus(box)).toBe(true);
    await expect.poll(() => box.inputValue()).toBe("Larger heading");
    const { items } = await demo.call(Generations, "/api/generations");
    expect(items).toHaveLength(1);
  },
);

test("the last generation before the cap says so, on a phone too", async () => {
  tab = await openTab(browser, { ...demo, viewport: PHONE });
  for (const content of ["Larger heading", "Show four columns"])
    await (await demo.chat({ sectionId, content })).text();
  await tab.visit(`/app/sections/${sectionId}`);
  await showsVersion(tab, 3);
  await changeBox(tab).fill("Use a dark background");
  await tab.app.getByRole("button", { name: "Send" }).click();
  await tab.app.getByText("This is the last one before your cap.").waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await expect.poll(() => violations(tab)).toEqual([]);
});

test.for([
  ["Raise cap", "Left with the new cap"],
  ["Cancel Pro", "Sections and published files"],
])("%s asks, and Escape gives the focus back", async ([opener = "", words = ""]) => {
  tab = await openTab(browser, demo);
  const { app, page } = tab;
  await tab.visit("/app/billing");
  const button = app.getByRole("button", { name: opener });
  await button.focus();

  await page.keyboard.press("Enter");

  await app.getByText(words).waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await page.keyboard.press("Escape");
  await closed(tab);
  await expect.poll(() => hasFocus(button)).toBe(true);
});

test("on a phone the plan screen and its dialogs are no wider than the screen", async () => {
  tab = await openTab(browser, { ...demo, viewport: PHONE });
  const { app, page } = tab;
  await tab.visit("/app/billing");
  await app.getByRole("button", { name: "Raise cap" }).click();
  await app.getByLabel(/^New cap/).fill("4");
  await app.getByRole("button", { name: "Raise cap" }).last().click();
  await app.getByText(/^Enter more than/).waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await page.keyboard.press("Escape");
  await closed(tab);
  await app.getByRole("button", { name: "Cancel Pro" }).click();
  await app.getByText("Sections and published files").waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
});

test("a charge that Shopify does not take stands in a table with its state, until it is taken", async () => {
  tab = await openTab(browser, { ...demo, viewport: PHONE });
  const { app } = tab;
  await demo.control("faults", { match: "appUsageRecordCreate", kind: "http-500", times: 10_000 });
  await (await demo.chat({ sectionId, content: "Add another testimonial" })).text();
  const heading = app.getByRole("heading", { name: "Charges that did not go through" });
  await expect.poll(() => isOnPlanScreen(heading), PATIENTLY).toBe(true);

  await app.getByRole("cell", { name: "Waiting", exact: true }).waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await expect.poll(() => violations(tab)).toEqual([]);

  await mendShopify();
  await expect.poll(() => isOnPlanScreen(heading), PATIENTLY).toBe(false);
});

test("the history can be taken along as a table", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app/billing");
  const downloading = tab.page.waitForEvent("download");

  await tab.app.getByRole("button", { name: "Download CSV" }).click();

  const stream = await (await downloading).createReadStream();
  const rows = (await text(stream)).trim().split("\r\n");
  const { items } = await demo.call(Generations, "/api/generations");
  expect(rows).toHaveLength(1 + items.length);
  expect(rows.at(-1)).toContain("Three customer reviews with stars");
});

test("whoever comes back before Shopify answers waits, and is on the plan without doing anything", async () => {
  tab = await openTab(browser, { ...demo, store: "other-store" });
  const { app, page } = tab;
  await tab.visit("/app/billing");
  await app.getByRole("button", { name: "Choose Pro" }).click();
  const approve = page.getByRole("button", { name: "Approve" });
  await approve.waitFor();
  const fault = { match: "currentAppInstallation", kind: "http-500", times: 10_000 };
  await demo.control("faults", { ...fault, shop: OTHER_SHOP });

  await approve.click();

  await app.getByText("Waiting for Shopify").waitFor();
  await expect.poll(() => app.getByText("Pro is active").count()).toBe(0);
  await mendShopify();
  await app.getByText("Pro is active").waitFor();
  await app.getByText("Your trial ended with it.").waitFor();
  await expect.poll(() => app.getByText("Waiting for Shopify").count()).toBe(0);
});

test("a plan that Shopify paused says why, and goes on by itself", async () => {
  tab = await openTab(browser, { ...demo, store: "other-store" });
  const { app } = tab;
  await demo.control("billing", { shop: OTHER_SHOP, action: "freeze" });
  await expect.poll(() => activePlan(demo, OTHER_SHOP), PATIENTLY).toBe(null);
  await tab.visit("/app/billing");
  await app.getByText("Shopify paused Pro because a payment failed").waitFor();
  await expect
    .poll(() => app.getByRole("button", { name: "Paused by Shopify" }).isDisabled())
    .toBe(true);
  await expect.poll(() => violations(tab)).toEqual([]);

  await demo.control("billing", { shop: OTHER_SHOP, action: "unfreeze" });
  await expect.poll(() => activePlan(demo, OTHER_SHOP), PATIENTLY).toBe("pro");
  await tab.visit("/app/billing");
  await app.getByRole("button", { name: "Cancel Pro" }).waitFor();
  await expect.poll(() => app.getByText(/^Shopify paused/).count()).toBe(0);
});

async function mendShopify(): Promise<void> {
  await fetch(new URL("/__sim/faults", demo.adminUrl), {
    method: "DELETE",
    headers: { "content-type": "application/json" },
  });
}

async function closed({ app }: Tab): Promise<void> {
  await app.getByRole("dialog").waitFor({ state: "hidden" });
}

/** Looks again each time. */
async function isOnPlanScreen(wanted: Locator): Promise<boolean> {
  await tab.visit("/app/billing");
  await tab.app.getByRole("heading", { name: "Generations", exact: true }).waitFor();
  return (await wanted.count()) > 0;
}
