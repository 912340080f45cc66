import type { Browser } from "playwright-core";
import { z } from "zod";
import { openDatabase } from "#db/open.ts";
import type { Tab } from "#tests/harness/browser.ts";
import { SHOP, type TestDemo } from "#tests/harness/demo.ts";
import { changeBox, promptBox, showsVersion } from "#tests/harness/merchant.ts";
import { addOldTrial, clearStage, SCENES, type Stage } from "./billing-scenes.ts";
import { openStillTab, shoot, type Size } from "./shoot.ts";

/** A plan page is longer than any window. */
const PLAN_HEIGHTS = { desk: 1400, phone: 3000 };

const NEXT_REQUEST = "Swipe the quotes on phones, and show one at a time";

/** Every state of the plan screen, and the dialogs about plans and prices. */
export async function shootBilling(
  browser: Browser,
  demo: TestDemo,
  databaseUrl: string,
  folder: string,
): Promise<void> {
  const database = await openDatabase(databaseUrl, "");
  const sectionId = await makeSection(demo);
  const stage: Stage = { db: database.db, shop: SHOP, sectionId, now: new Date() };
  for (const size of ["desk", "phone"] as const) {
    const plan = await openStillTab(browser, demo.adminUrl, size, PLAN_HEIGHTS[size]);
    await shootPlans(plan, stage, folder, size);
    await plan.close();
    const tab = await openStillTab(browser, demo.adminUrl, size);
    await shootPlanDialogs(tab, stage, folder, size);
    await shootCost(tab, stage, folder, size);
    await shootUpgrade(tab, stage, folder, size);
    await tab.close();
  }
  await clearStage(stage);
  await addOldTrial(stage);
  await shootApprovals(browser, demo, folder);
  await database.close();
}

/** What comes of a visit to Shopify's page, with Shopify's own answers. */
async function shootApprovals(browser: Browser, demo: TestDemo, folder: string): Promise<void> {
  const sizes = ["desk", "phone"] as const;
  const shootEach = async (name: string, words: string, asked?: object) => {
    for (const size of sizes) {
      const tab = await openStillTab(browser, demo.adminUrl, size, PLAN_HEIGHTS[size]);
      await openPlans(tab);
      if (asked !== undefined) await remember(tab, asked);
      await openPlans(tab, asked === undefined || name === "plan-declined" ? "" : "?charge_id=1");
      await tab.app.getByText(words).waitFor();
      await shoot(tab, folder, `${name}-${size}`);
      await tab.close();
    }
  };
  const pro = { kind: "plan", planName: "pro" };
  await shootEach("plan-declined", "Pro was not approved", pro);
  await demo.call(z.unknown(), "/api/billing/subscribe", { body: { planName: "pro" } });
  await shootEach("plan-pending", "Pro waits for your approval");
  await shootEach("plan-waiting", "Waiting for Shopify", pro);
  await demo.control("billing", { shop: SHOP, action: "approve" });
  await shootEach("plan-approved", "Pro is active", pro);
}

async function remember({ app }: Tab, asked: object): Promise<void> {
  await app
    .locator("html")
    .evaluate((_, kept) => sessionStorage.setItem("asked-approval", kept), JSON.stringify(asked));
}

async function makeSection(demo: TestDemo): Promise<string> {
  const content = "Three customer reviews with stars on a warm background";
  const sectionId = await demo.newSection({ prompt: content, name: "Customer stories" });
  await (await demo.chat({ sectionId, content })).text();
  return sectionId;
}

async function shootPlans(tab: Tab, stage: Stage, folder: string, size: Size): Promise<void> {
  for (const [name, set] of Object.entries(SCENES)) {
    await clearStage(stage);
    await set(stage);
    await openPlans(tab);
    await shoot(tab, folder, `${name}-${size}`);
  }
}

async function shootPlanDialogs(tab: Tab, stage: Stage, folder: string, size: Size) {
  const { app, page } = tab;
  await clearStage(stage);
  await SCENES["plan-near-cap"]?.(stage);
  await openPlans(tab);
  await app.getByRole("button", { name: "Raise cap" }).click();
  await app.getByText("Extra so far").waitFor();
  await shoot(tab, folder, `cap-dialog-${size}`);
  await app.getByLabel(/^New cap/).fill("40");
  await app.getByRole("button", { name: "Raise cap" }).last().click();
  await app.getByText(/^Enter more than/).waitFor();
  await shoot(tab, folder, `cap-dialog-error-${size}`);
  await page.keyboard.press("Escape");
  await app.getByRole("dialog").waitFor({ state: "hidden" });
  await app.getByRole("button", { name: "Cancel Pro" }).click();
  await app.getByText("Sections and published files").waitFor();
  await shoot(tab, folder, `cancel-dialog-${size}`);
}

async function shootCost(tab: Tab, stage: Stage, folder: string, size: Size): Promise<void> {
  const { app, page } = tab;
  await tab.visit("/app");
  await promptBox(tab).fill("Four big numbers about our studio");
  await shoot(tab, folder, `home-costs-${size}`);
  await app.getByRole("button", { name: "Generate" }).click();
  await app.getByText("Extra charges after this one").waitFor();
  await shoot(tab, folder, `cost-dialog-home-${size}`);
  await page.keyboard.press("Escape");
  await app.getByRole("dialog").waitFor({ state: "hidden" });
  await openEditor(tab, stage);
  await changeBox(tab).fill(NEXT_REQUEST);
  await app.getByRole("button", { name: "Send" }).click();
  await app.getByText("Extra charges after this one").waitFor();
  await shoot(tab, folder, `cost-dialog-editor-${size}`);
  await page.keyboard.press("Escape");
}

async function shootUpgrade(tab: Tab, stage: Stage, folder: string, size: Size): Promise<void> {
  await clearStage(stage);
  await SCENES["plan-free"]?.(stage);
  await openEditor(tab, stage);
  await changeBox(tab).fill(NEXT_REQUEST);
  await shoot(tab, folder, `editor-gate-${size}`);
  await tab.app.getByRole("button", { name: "See plans" }).click();
  await tab.app.getByText("Your request is kept").waitFor();
  await shoot(tab, folder, `upgrade-dialog-${size}`);
}

async function openPlans(tab: Tab, search = ""): Promise<void> {
  await tab.visit(`/app/billing${search}`);
  await tab.app.getByRole("heading", { name: "Generations", exact: true }).waitFor();
}

async function openEditor(tab: Tab, { sectionId }: Stage): Promise<void> {
  await tab.visit(`/app/sections/${sectionId}`);
  await showsVersion(tab, 1);
}
