import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchChromium, openTab, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { describeSection, previewed, showsVersion } from "#tests/harness/merchant.ts";
import { SectionPage } from "../http/shapes.ts";
import { violations } from "#tests/harness/page-checks.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
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
afterEach(() => tab.close());

const Preview = z.object({ theme: z.object({ name: z.string().nullable(), isLive: z.boolean() }) });

const stylesOf = (name: string) =>
  previewed(tab)
    .locator(name)
    .first()
    .evaluate((element) => {
      const { backgroundColor, color, fontWeight } = getComputedStyle(element);
      return { backgroundColor, color, fontWeight };
    });

test("a merchant chooses a draft theme, and sections are made for it from then on", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app");
  await tab.app
    .getByText("Matches the colors and fonts of Barro, your live theme")
    .first()
    .waitFor();
  await tab.app.getByRole("link", { name: "Change" }).click();
  await tab.app.getByLabel("Theme").selectOption({ label: "Loma, a draft theme" });
  await expect.poll(() => violations(tab)).toEqual([]);
  await tab.app.getByRole("button", { name: "Save settings" }).click();
  await expect
    .poll(async () => (await demo.call(Preview, "/api/preview")).theme)
    .toMatchObject({ name: "Loma", isLive: false });

  await tab.visit("/app");
  await tab.app.getByText("Matches the colors and fonts of Loma, a draft theme").waitFor();
  await describeSection(tab, "A hero with a heading and two buttons");
  await showsVersion(tab, 1);

  await tab.app.getByText("Theme: Loma").waitFor();
  // The palette's own background and text, and the theme's bold headings.
  await expect
    .poll(() => stylesOf("[class^=gs-]"))
    .toMatchObject({
      backgroundColor: "rgb(253, 253, 251)",
      color: "rgb(23, 33, 27)",
    });
  expect(await stylesOf("h1, h2")).toMatchObject({ fontWeight: "700" });
  await tab.app.getByRole("button", { name: /^Publish version 1/ }).click();
  expect(await tab.app.getByRole("radio", { name: /^Loma/ }).isChecked()).toBe(true);
  await tab.app.getByRole("button", { name: "Publish to draft theme" }).click();
  await tab.app.getByRole("heading", { name: "Published to Loma" }).waitFor();
});

test("a theme that is not this shop's cannot be chosen, and nothing is changed", async () => {
  tab = await openTab(browser, demo);
  const before = await demo.call(Preview, "/api/preview");
  const response = await demo.api("/api/settings", {
    body: {
      defaultTone: null,
      defaultStyle: null,
      defaultThemeId: "gid://shopify/OnlineStoreTheme/152000000001",
    },
  });

  expect(response.status).toBe(422);
  expect(await response.text()).toContain("not in your store");
  expect(await demo.call(Preview, "/api/preview")).toEqual(before);
});

test("while themes cannot be read, pages say so and go on working", async () => {
  tab = await openTab(browser, demo);
  await demo.api("/api/settings", {
    body: { defaultTone: null, defaultStyle: null, defaultThemeId: null },
  });
  await demo.control("clock", { advanceDays: 0.01 });
  await demo.control("faults", { match: "themes", kind: "http-500", times: 50 });
  await tab.visit("/app");

  await tab.app.getByText(/^Your theme could not be read just now/).waitFor();
  await tab.visit("/app/settings");
  await tab.app.getByText(/^Your themes could not be read just now/).waitFor();
  const sectionId = await demo.newSection();
  await (await demo.chat({ sectionId, content: "A hero" })).text();
  const { section } = await demo.call(SectionPage, `/api/sections/${sectionId}`);
  // As for any theme: nobody knows which family this one is of.
  expect(section.code).toContain("scheme.text | default: scheme.foreground");
});
