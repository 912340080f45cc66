import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { labelOf, SETTINGS_WITH_VALUE } from "#tests/harness/every-setting.ts";
import { previewed } from "#tests/harness/merchant.ts";
import { violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import {
  drag,
  fieldButton,
  openForm,
  pickerOptions,
  previewShows,
  sectionWithEverySetting,
} from "#tests/harness/settings-form.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
let sectionId: string;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:1" } }),
  ]);
  sectionId = await sectionWithEverySetting(demo);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(() => tab.close());

test("blocks are moved by dragging and by keys, duplicated, removed and brought back", async () => {
  tab = await openForm(browser, demo, { sectionId });
  const blocks = tab.app.getByRole("list", { name: "Blocks" });
  const quotes = () => previewed(tab).locator("blockquote").allTextContents();
  const handle = (name: string) =>
    blocks.getByRole("button", { name: `Move ${name}`, exact: true });

  await drag(tab, handle("Third"), blocks.getByRole("listitem").first());
  await expect.poll(quotes).toEqual(["Third", "First", "Second"]);
  await handle("Third").press("Space");
  await handle("Third").press("ArrowDown");
  await tab.app.getByText("Third, place 2 of 3").waitFor({ state: "attached" });
  await handle("Third").press("Space");
  await expect.poll(quotes).toEqual(["First", "Third", "Second"]);
  await handle("Third").press("Space");
  await handle("Third").press("ArrowUp");
  await handle("Third").press("Escape");
  await expect.poll(quotes).toEqual(["First", "Third", "Second"]);

  await blocks.getByRole("button", { name: /^First/ }).click();
  await blocks.getByRole("button", { name: "Duplicate First" }).first().click();
  await expect.poll(quotes).toEqual(["First", "First", "Third", "Second"]);
  await expect
    .poll(() => blocks.getByRole("button", { name: "Duplicate Third" }).isDisabled())
    .toBe(true);
  await blocks.getByRole("listitem").last().hover();
  await blocks.getByRole("button", { name: "Remove Second" }).click();
  await expect.poll(quotes).toEqual(["First", "First", "Third"]);
  await tab.app.locator(".block-removed").getByRole("button", { name: "Undo" }).click();
  await expect.poll(quotes).toEqual(["First", "First", "Third", "Second"]);
  await tab.app.getByRole("button", { name: "Add block" }).click();
  const menu = tab.app.getByRole("dialog", { name: "Add block" });
  await expect.poll(() => menu.getByRole("button", { name: /Quote/ }).isDisabled()).toBe(true);
  await menu.getByRole("button", { name: "Note" }).click();
  await tab.app.getByText("5 of 6").waitFor();
});

test("text is formatted by keys, pasted text loses what Shopify does not keep, and a default comes back", async () => {
  tab = await openForm(browser, demo, { sectionId });
  const text = tab.app.getByRole("textbox", { name: labelOf("richtext") });
  await text.waitFor();
  await text.click();
  await text.press("Control+A");
  await tab.page.keyboard.type("Made ");
  await text.press("Control+I");
  await tab.page.keyboard.type("slowly");
  await expect.poll(() => previewed(tab).locator("em").allTextContents()).toContain("slowly");
  await text.press("Control+A");
  await text.evaluate((node) => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      '<h2 style="color:red">Fired</h2><p onclick="x()">twice <script>x()</script><a href="javascript:x()">here</a> <a href="/pages/kiln">there</a></p>',
    );
    node.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  const html = () => previewed(tab).locator(".every > div").innerHTML();
  await expect.poll(html).toBe('<h2>Fired</h2><p>twice here <a href="/pages/kiln">there</a></p>');
  await tab.app
    .getByRole("button", { name: `Reset ${labelOf("richtext")} to its default` })
    .click();
  await expect.poll(html).toBe("<p>Thrown by <strong>hand</strong>.</p>");
});

test("addresses, videos, colors and fonts are checked, suggested and explained", async () => {
  tab = await openForm(browser, demo, { sectionId });
  const url = tab.app.getByRole("combobox", { name: labelOf("url") });
  await url.fill("javascript:alert(1)");
  await tab.app.getByText("Links that start with javascript: are not allowed.").waitFor();
  expect(await url.getAttribute("aria-invalid")).toBe("true");
  expect(await url.getAttribute("aria-describedby")).toBe("section-url-error");
  await url.fill("studio");
  await url.press("ArrowDown");
  await url.press("Enter");
  await previewShows(tab, "Link: /pages/studio");

  const video = tab.app.getByRole("textbox", { name: labelOf("video_url") });
  await video.fill("https://example.com/video");
  await tab.app.getByText("Write the address of a YouTube or Vimeo video.").waitFor();
  await video.fill("https://youtu.be/_9VUPq3SxOc");
  await previewShows(tab, "Watch: _9VUPq3SxOc");

  await tab.app
    .getByRole("spinbutton", { name: `${labelOf("color")}, opacity in percent` })
    .fill("50");
  await previewShows(tab, "Color: rgba(138, 59, 0, 0.5)");
  await tab.app.getByRole("button", { name: `Clear ${labelOf("color")}`, exact: true }).click();
  await expect.poll(() => previewed(tab).getByText("Color: rgba").count()).toBe(0);

  const font = tab.app.getByRole("combobox", { name: labelOf("font_picker") });
  await font.fill("playf");
  await font.press("ArrowDown");
  await font.press("Enter");
  await previewShows(tab, /Font: "?Playfair Display/);
});

test("axe finds nothing in a form of every setting, nor in its picker; on a phone it fits", async () => {
  tab = await openForm(browser, demo, { sectionId });
  await tab.app.getByRole("textbox", { name: labelOf("richtext") }).waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await fieldButton(tab, "Select image", "image_picker").click();
  await pickerOptions(tab).first().waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await tab.close();

  tab = await openForm(browser, demo, { sectionId, isPhone: true });
  await tab.app.getByRole("textbox", { name: labelOf("richtext") }).waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await fieldButton(tab, "Select image", "image_picker").click();
  await pickerOptions(tab).first().click();
  await fieldButton(tab, "Change", "image_picker").waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
});

test("with keys alone every setting is reached in order, used, and taken back", async () => {
  tab = await openForm(browser, demo, { sectionId });
  await tab.app.getByRole("textbox", { name: labelOf("richtext") }).waitFor();
  const { keyboard } = tab.page;
  const focused = () =>
    tab.app.locator("html").evaluate(({ ownerDocument }) => {
      const { activeElement } = ownerDocument;
      return activeElement?.id ?? "";
    });
  await tab.app.locator("#section-article").focus();
  const reached = new Set<string>();
  for (let stops = 0; stops < 120 && !reached.has("section-video_url"); stops += 1) {
    reached.add(await focused());
    await keyboard.press("Tab");
    reached.add(await focused());
  }
  const missing = SETTINGS_WITH_VALUE.filter(
    (type) => type !== "color_scheme" && !reached.has(`section-${type}`),
  );
  expect(missing).toEqual([]);

  await tab.app.locator("#section-page").focus();
  await keyboard.press("Enter");
  await pickerOptions(tab).first().waitFor();
  await keyboard.type("studio");
  await expect.poll(() => pickerOptions(tab).count()).toBe(1);
  await keyboard.press("Enter");
  await previewShows(tab, "Page: The studio");
  await expect.poll(focused).toBe("section-page");
  await keyboard.press("Control+Z");
  await fieldButton(tab, "Select page", "page").waitFor();
});
