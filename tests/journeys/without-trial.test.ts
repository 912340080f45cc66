import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { Billing } from "../http/shapes.ts";
import { launchChromium, openTab, type Tab } from "#tests/harness/browser.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import {
  changeBox,
  describeSection,
  openSectionId,
  previewed,
  promptBox,
  showsVersion,
} from "#tests/harness/merchant.ts";

const Ledger = z.object({
  subscriptions: z.array(z.unknown()),
  usageRecords: z.array(z.unknown()),
});

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { TRIAL_DAYS: "0", MODEL: "composer:1" } }),
  ]);
  tab = await openTab(browser, demo);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

test("a free shop generates, is told what belongs to Pro, and is charged nothing", async () => {
  const { app } = tab;
  await tab.visit("/app");
  const { includedQuota } = (await demo.call(Billing, "/api/billing")).quota;
  await app.getByText(`${includedQuota} of ${includedQuota} generations left`).waitFor();
  await describeSection(tab, "Questions about shipping and returns");
  await showsVersion(tab, 1);
  await previewed(tab)
    .getByText(/shipping/i)
    .first()
    .waitFor();

  await expect
    .poll(() => app.getByRole("button", { name: "Publish version 1" }).isDisabled())
    .toBe(true);
  await app.getByText("Publishing is part of Pro").waitFor();
  await expect.poll(() => app.getByRole("button", { name: "Send" }).isDisabled()).toBe(true);
  await app.getByText(/^Changes in chat are part of Pro/).waitFor();
  await changeBox(tab).fill("Make the heading larger");
  await changeBox(tab).press("Enter");
  await expect.poll(() => changeBox(tab).inputValue()).toBe("Make the heading larger");
  const refused = await demo.chat({ sectionId: openSectionId(tab), content: "Larger" });
  expect(refused.status).toBe(403);

  await tab.visit("/app");
  await app.getByText(`${includedQuota - 1} of ${includedQuota} generations left`).waitFor();
  await tab.usable();
  await promptBox(tab).fill("A timeline of the studio");
  await tab.visit("/app/billing");
  await tab.visit("/app");
  await expect.poll(() => promptBox(tab).inputValue()).toBe("A timeline of the studio");
  const ledger = Ledger.parse(await demo.control(`state?shop=${SHOP}`));
  expect(ledger).toEqual({ subscriptions: [], usageRecords: [] });
  await tab.close();
});
