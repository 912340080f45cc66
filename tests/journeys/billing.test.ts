import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchChromium, openTab, type Tab } from "#tests/harness/browser.ts";
import { SHOP, type TestDemo } from "#tests/harness/demo.ts";
import {
  askForChange,
  changeBox,
  openSectionId,
  promptBox,
  showsVersion,
} from "#tests/harness/merchant.ts";
import { hasFocus, violations } from "#tests/harness/page-checks.ts";
import { startWithSmallPlans } from "#tests/harness/small-plans.ts";

const Ledger = z.object({
  subscriptions: z.array(z.object({ status: z.string() })),
  usageRecords: z.array(z.object({ priceCents: z.number() })),
});

let browser: Browser;
let demo: TestDemo;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startWithSmallPlans()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

test("a merchant goes from the trial to a plan, pays for extra generations up to the cap, and cancels", async () => {
  const tab = await openTab(browser, demo);
  const { app } = tab;

  await tab.visit("/app");
  await app.getByText("Trial, 1 left").waitFor();
  await generate(tab, "Questions about shipping and returns");
  await tab.visit("/app/billing");
  await app.getByText("The 1 generation of your trial is used.").waitFor();

  await tab.visit("/app");
  await app.getByText("Included, 1 left").waitFor();
  await generate(tab, "Three customer reviews with stars on a warm background");
  const sectionId = openSectionId(tab);

  await chooseProFor(tab, "Larger heading");
  await tab.visit("/app/billing");
  await app.getByText("Pro waits for your approval").waitFor();
  await app.getByRole("button", { name: "Continue on Shopify" }).click();
  await tab.page.getByRole("button", { name: "Decline" }).click();
  await tab.page.waitForURL(/notice=declined/);
  await tab.visit(`/app/sections/${sectionId}`);
  await waitsInTheBox(tab, "Larger heading");
  await expect.poll(() => app.getByRole("button", { name: "Send" }).isDisabled()).toBe(true);
  await tab.visit("/app/billing");
  await app.getByText("Pro was not approved").waitFor();

  await tab.visit(`/app/sections/${sectionId}`);
  await chooseProFor(tab, "Larger heading");
  await tab.page.getByRole("button", { name: "Approve" }).click();
  await tab.page.waitForURL((url) => url.pathname.endsWith(`/app/sections/${sectionId}`));
  await waitsInTheBox(tab, "Larger heading");
  await app.getByText("Included if it is saved").waitFor();
  await showsVersion(tab, 1);
  await app.getByRole("button", { name: "Send" }).click();
  await showsVersion(tab, 2);
  expect(await charges()).toEqual([]);

  await app.getByText("Next one: $2.00").waitFor();
  await askForChange(tab, "Show four columns");
  await costDialog(tab).waitFor();
  await tab.page.keyboard.press("Escape");
  await costDialog(tab).waitFor({ state: "hidden" });
  await expect.poll(() => changeBox(tab).inputValue()).toBe("Show four columns");
  await showsVersion(tab, 2);
  await app.getByRole("button", { name: "Send" }).click();
  await app.getByText("$2.00 of your $6.00 cap").waitFor();
  await app.getByRole("button", { name: "Generate for $2.00" }).click();
  await showsVersion(tab, 3);
  await expect.poll(charges).toEqual([200]);

  await askForChange(tab, "Use a dark background");
  await app.getByText("$4.00 of your $6.00 cap").waitFor();
  await app.getByRole("checkbox", { name: "Do not ask again in this cycle" }).check();
  await app.getByRole("button", { name: "Generate for $2.00" }).click();
  await showsVersion(tab, 4);
  await app.getByText("$4.00 of $6.00 extra").waitFor();
  await askForChange(tab, "Add another testimonial");
  await showsVersion(tab, 5);
  await expect.poll(charges).toEqual([200, 200, 200]);

  await app.getByText(/^All generations are used/).waitFor();
  await tab.visit("/app/billing");
  await app.getByText("The cap is reached.").waitFor();
  await app.getByRole("button", { name: "Raise cap" }).click();
  await app.getByLabel(/^New cap/).fill("6");
  await app.getByRole("button", { name: "Raise cap" }).last().click();
  await app.getByText("Enter more than the present cap of $6.00.").waitFor();
  await app.getByRole("button", { name: "$12", exact: true }).click();
  await app.getByRole("button", { name: "Raise cap to $12.00" }).click();
  await tab.page.getByRole("button", { name: "Approve" }).click();
  await tab.page.waitForURL(/\/app\/sections\//);
  await tab.visit("/app/billing");
  await app.getByText("The cap is $12.00 now").waitFor();
  await app.getByText("3 extra left under the cap").waitFor();

  await app.getByRole("button", { name: "Change to Agency" }).click();
  await tab.page.getByRole("button", { name: "Approve" }).click();
  await app.getByText("Agency is active").waitFor();
  await tab.usable();
  await app.getByRole("button", { name: "Change to Pro" }).click();
  await tab.page.getByRole("button", { name: "Approve" }).click();
  await app.getByText("Pro is active").waitFor();
  await tab.usable();

  await app.getByRole("button", { name: "Cancel Pro" }).click();
  await app.getByText("None from now on").waitFor();
  await app.getByRole("button", { name: "Cancel Pro" }).last().click();
  await app.getByText(/^Pro is cancelled and lasts until/).waitFor();
  await app.getByRole("button", { name: "Choose Pro again" }).waitFor();
  await app.locator(":focus").first().waitFor();
  const { subscriptions } = await ledger();
  expect(subscriptions.filter(({ status }) => status === "ACTIVE")).toEqual([]);
  expect(await charges()).toEqual([200, 200, 200]);
  await tab.close();
});

async function ledger() {
  return Ledger.parse(await demo.control(`state?shop=${SHOP}`));
}

async function charges(): Promise<number[]> {
  return (await ledger()).usageRecords.map(({ priceCents }) => priceCents);
}

/** The model writes at once, so only the end of the run is waited for. */
async function generate(tab: Tab, prompt: string): Promise<void> {
  await promptBox(tab).fill(prompt);
  await tab.app.getByRole("button", { name: "Generate" }).click();
  await showsVersion(tab, 1);
}

/** Writes what cannot be sent, and goes on to Shopify's page for the plan that can. */
async function chooseProFor(tab: Tab, request: string): Promise<void> {
  const { app } = tab;
  await changeBox(tab).fill(request);
  await app.getByRole("button", { name: "See plans" }).click();
  await app.getByText("Your request is kept").waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await app.getByRole("radio", { name: /^Pro/ }).check();
  await app.getByRole("button", { name: "Continue with Pro" }).click();
  await tab.page.getByRole("heading", { name: "Approve subscription" }).waitFor();
}

async function waitsInTheBox(tab: Tab, request: string): Promise<void> {
  const box = changeBox(tab);
  await box.waitFor();
  await expect.poll(() => hasFocus(box)).toBe(true);
  await expect.poll(() => box.inputValue()).toBe(request);
}

function costDialog({ app }: Tab): Locator {
  return app.getByText("Extra charges after this one");
}
