import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Billing, Generations, SectionPage } from "../http/shapes.ts";
import { launchChromium, openTab, type Tab } from "#tests/harness/browser.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { type HeldRuns, holdRuns } from "#tests/harness/held-runs.ts";
import {
  conversation,
  describeSection,
  openSectionId,
  promptBox,
  runUnderWay,
  showsVersion,
} from "#tests/harness/merchant.ts";

/** Slow enough that it streams while something is typed. */
const SLOW_MODEL = "composer:3";
const REQUEST = "Three customer reviews with stars on a warm background";
const NEXT_REQUEST =
  "Make it wider, with a border; and ask: isn't 40% of the width enough? (perhaps)";

let browser: Browser;
let demo: TestDemo;
let runs: HeldRuns;
let tab: Tab;
beforeAll(async () => {
  const databaseUrl = await postgresUrl();
  runs = await holdRuns(databaseUrl);
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ databaseUrl, env: { MODEL: SLOW_MODEL } }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
  await runs.close();
});
beforeEach(async () => {
  await runs.hold();
  tab = await openTab(browser, demo);
  await tab.visit("/app");
});
afterEach(() => tab.close());

const usage = async () => (await demo.call(Billing, "/api/billing")).quota.usageThisCycle;

test("a reload in the middle of a run shows the same card again, and one generation is counted", async () => {
  const before = await usage();
  await describeSection(tab, REQUEST);
  await runUnderWay(tab);
  const answer = conversation(tab).getByText(/^Here is your section/);
  const words = await answer.innerText();

  await tab.page.reload();

  await runUnderWay(tab);
  await expect.poll(() => answer.innerText()).toBe(words);
  await expect.poll(() => conversation(tab).getByText(REQUEST).count()).toBe(1);
  await runs.letGo();
  await showsVersion(tab, 1);
  expect(await usage()).toBe(before + 1);
  const { items } = await demo.call(Generations, "/api/generations");
  expect(items.filter(({ sectionId }) => sectionId === openSectionId(tab))).toMatchObject([
    { outcome: "completed" },
  ]);
});

test("what is typed while a run streams loses no character", async () => {
  await describeSection(tab, REQUEST);
  const sectionId = openSectionId(tab);
  await runUnderWay(tab);
  const tasks = await watchLongTasks(tab);
  const chat = tab.app.getByRole("textbox", { name: "Describe the section" });
  await chat.pressSequentially(NEXT_REQUEST, { delay: 12 });
  await expect.poll(() => chat.inputValue()).toBe(NEXT_REQUEST);
  await runUnderWay(tab);

  await tab.page.getByRole("link", { name: "AI Section Generator" }).click();
  await tab.app.getByRole("heading", { name: "Home" }).waitFor();
  await promptBox(tab).pressSequentially(NEXT_REQUEST, { delay: 12 });
  await expect.poll(() => promptBox(tab).inputValue()).toBe(NEXT_REQUEST);
  console.log(`Longest task while typing: ${await tasks.longestInMs()} ms`);
  await runs.letGo();
  const versions = async () =>
    (await demo.call(SectionPage, `/api/sections/${sectionId}`)).versions.length;
  await expect.poll(versions).toBe(1);
});

test("an app that is killed and started again says what became of the run, and repeats it when asked", async () => {
  const before = await usage();
  await describeSection(tab, REQUEST);
  await runUnderWay(tab);
  await demo.kill();
  await runs.forget();
  await conversation(tab)
    .getByText(/^Reconnecting/)
    .waitFor();

  await demo.restart();

  await conversation(tab).getByText("Interrupted", { exact: true }).waitFor();
  await conversation(tab)
    .getByText(/Not counted/)
    .first()
    .waitFor();
  expect(await usage()).toBe(before);
  await tab.app.getByRole("button", { name: "Try again" }).click();
  await runUnderWay(tab);
  await showsVersion(tab, 1);
  expect(await usage()).toBe(before + 1);
});

/** The machine has a part in it, so it is told and not judged. */
async function watchLongTasks({ app }: Tab): Promise<{ longestInMs(): Promise<number> }> {
  const observed = await app.locator("body").evaluateHandle(() => {
    const found = { longestInMs: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        found.longestInMs = Math.max(found.longestInMs, Math.round(duration));
    }).observe({ type: "longtask" });
    return found;
  });
  return { longestInMs: () => observed.evaluate((found) => found.longestInMs) };
}
