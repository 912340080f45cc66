import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium, openTab, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import {
  changeBox,
  conversation,
  openSectionId,
  describeSection,
  previewed,
  showsVersion,
} from "#tests/harness/merchant.ts";
import { hasFocus, violations } from "#tests/harness/page-checks.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:0" } }),
  ]);
  tab = await openTab(browser, demo);
  await tab.visit("/app");
  await describeSection(tab, "Three customer reviews with stars on a warm background");
  await showsVersion(tab, 1);
  await previewed(tab).getByText("First customer").waitFor();
});
afterAll(async () => {
  await tab.close();
  await browser.close();
  await demo.close();
});

const pickButton = () => tab.app.getByRole("button", { name: "Pick an element" });
const heading = () => previewed(tab).getByRole("heading").first();

test("a picked element goes with the request, and the change is made to it", async () => {
  const sizeOf = () => heading().evaluate((h) => parseFloat(getComputedStyle(h).fontSize));
  const before = await sizeOf();
  const words = (await heading().textContent())?.trim() ?? "";
  await pickButton().click();
  await tab.app.getByText("Click what you want to talk about").waitFor();
  await heading().click();
  const remove = tab.app.getByRole("button", { name: "Remove Heading" });
  await remove.waitFor();
  await expect.poll(() => hasFocus(changeBox(tab))).toBe(true);
  expect(await violations(tab)).toEqual([]);

  await changeBox(tab).fill("Make it larger");
  await tab.app.getByRole("button", { name: "Send" }).click();
  await showsVersion(tab, 2);
  await expect.poll(sizeOf).toBeGreaterThan(before);
  await conversation(tab).getByText(`Heading “${words}”`).waitFor();
  await expect.poll(() => remove.count()).toBe(0);

  await tab.visit(`/app/sections/${openSectionId(tab)}`);
  await conversation(tab).getByText(`Heading “${words}”`).waitFor();
});

test("picking is begun, done and ended with the keyboard; a picked element can be removed", async () => {
  await changeBox(tab).focus();
  await tab.page.keyboard.press("Alt+Shift+KeyE");
  await tab.app.getByText("Click what you want to talk about").waitFor();
  await tab.page.keyboard.press("Escape");
  await expect.poll(() => pickButton().getAttribute("aria-pressed")).toBe("false");

  await tab.page.keyboard.press("Alt+Shift+KeyE");
  await tab.app.getByText("Click what you want to talk about").waitFor();
  await tab.page.keyboard.press("Tab");
  await tab.app.getByText("Whole section. Click or press Enter to pick it.").waitFor();
  await tab.page.keyboard.press("Enter");
  const remove = tab.app.getByRole("button", { name: "Remove Whole section" });
  await remove.click();
  await expect.poll(() => remove.count()).toBe(0);
  await expect.poll(() => hasFocus(changeBox(tab))).toBe(true);
});

test("what a section's script claims to be picked counts only while somebody picks", async () => {
  const claim = () =>
    previewed(tab).evaluate(() =>
      parent.postMessage(
        { type: "picked", element: { selector: "p", html: "<p><img src=x onerror=alert(1)></p>" } },
        "*",
      ),
    );
  const chip = tab.app.getByRole("button", { name: "Remove Text" });
  await claim();
  await pickButton().click();
  await tab.app.getByText("Click what you want to talk about").waitFor();
  expect(await chip.count()).toBe(0);
  await claim();
  await chip.click();
  expect(await tab.app.locator("img[src=x]").count()).toBe(0);
});

test("width, turn and page options are kept in this browser", async () => {
  const { app } = tab;
  await app.getByRole("button", { name: "Phone", exact: true }).click();
  await app.getByText(/^375 px, \d+%$/).waitFor();
  const widthInside = () => previewed(tab).evaluate(() => innerWidth);
  await expect.poll(widthInside).toBe(375);
  await app.getByRole("button", { name: "Turn the device" }).click();
  await expect.poll(widthInside).toBe(812);
  await app.getByRole("button", { name: "Page options" }).click();
  for (const name of [/^Dark page/, /^Reduced motion/, /^Right to left/])
    await app.getByRole("checkbox", { name }).check();
  const seen = () =>
    previewed(tab).evaluate(() => ({
      direction: document.documentElement.dir,
      isDark: document.documentElement.matches(".preview-dark"),
      isStill: matchMedia("(prefers-reduced-motion: reduce)").matches,
    }));
  const ALL = { direction: "rtl", isDark: true, isStill: true };
  await expect.poll(seen).toEqual(ALL);
  expect(await violations(tab)).toEqual([]);

  await tab.visit(`/app/sections/${openSectionId(tab)}`);
  await expect.poll(seen).toEqual(ALL);
  await expect.poll(widthInside).toBe(812);
  await app.getByRole("button", { name: "Page options, 3 on" }).waitFor();
  await app.getByRole("button", { name: "Desktop", exact: true }).click();
  await expect.poll(widthInside).toBe(1200);
});

test("on your store: the version is published to the draft theme and opened there; later only opened", async () => {
  const { app, page } = tab;
  const button = app.getByRole("button", { name: "On your store" });
  await button.click();
  const dialog = app.getByRole("dialog");
  const opened = page.waitForEvent("popup");
  await dialog.getByRole("button", { name: "Publish to draft theme" }).click();
  const store = await opened;
  await store.waitForURL(/preview_theme_id=\d+$/);
  const address = store.url();
  await store.close();
  await dialog.getByRole("button", { name: "Done" }).click();
  await app.getByRole("button", { name: "Open theme editor" }).first().waitFor();

  const again = page.waitForEvent("popup");
  await button.click();
  const second = await again;
  await second.waitForURL(address);
  await second.close();
  expect(await dialog.count()).toBe(0);
});

test("the lists show the picture that the first browser made of the version", async () => {
  await tab.visit("/app/sections");
  const picture = tab.app.locator(".thumbnail img");
  await picture.waitFor();
  const size = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([600, 375]);
  await tab.visit("/app");
  await picture.waitFor();
  expect(await tab.app.locator(".thumbnail iframe").count()).toBe(0);
});
