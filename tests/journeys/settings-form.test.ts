import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { EVERY_SETTING, labelOf } from "#tests/harness/every-setting.ts";
import { previewed } from "#tests/harness/merchant.ts";
import { violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
const sections: Record<string, string> = {};
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:1" } }),
  ]);
  for (const shop of [SHOP, OTHER_SHOP]) sections[shop] = await newSection(shop);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(async () => {
  await tab.close();
  await demo.control("faults", { match: "pages", kind: "http-500", times: 0 });
});

const WithVersion = z.object({ section: z.object({ currentVersionId: z.string() }) });

async function newSection(shop: string): Promise<string> {
  const sectionId = await demo.newSection({ name: "Every setting" }, shop);
  const run = await demo.chat({ sectionId, content: "Three customer reviews" }, { shop });
  await run.text();
  const address = `/api/sections/${sectionId}`;
  const { section } = await demo.call(WithVersion, address, { shop });
  const body = { code: EVERY_SETTING, baseVersionId: section.currentVersionId };
  await demo.call(z.unknown(), address, { shop, method: "PATCH", body });
  return sectionId;
}

async function openForm(options: { shop?: string; isPhone?: boolean } = {}): Promise<void> {
  const { shop = SHOP, isPhone = false } = options;
  tab = await openTab(browser, {
    ...demo,
    store: shop.replace(".myshopify.com", ""),
    ...(isPhone && { viewport: PHONE }),
  });
  await tab.visit(`/app/sections/${sections[shop]}`);
  if (isPhone) await tab.app.getByRole("tab", { name: "Settings" }).click();
  await previewed(tab).getByText("Product:").waitFor({ state: "attached" });
}

const field = (type: string) => labelOf(type);
const button = (words: string, type: string): Locator =>
  tab.app.getByRole("button", { name: `${words}: ${field(type)}`, exact: true });
const shows = (text: string | RegExp) => previewed(tab).getByText(text).first().waitFor();

/** Chooses in our own picker, by what is typed. */
async function choose(words: string, type: string, search: string): Promise<void> {
  await button(words, type).click();
  const dialog = tab.app.getByRole("dialog");
  await dialog.getByRole("combobox").fill(search);
  await expect.poll(() => dialog.getByRole("option").count()).toBe(1);
  await dialog.getByRole("combobox").press("Enter");
}

test.for([
  ["Select page", "page", "studio", "Page: The studio"],
  ["Select blog", "blog", "journal", "Blog: Journal"],
  ["Select article", "article", "five", "Article: Five glazes from one bucket of ash"],
  ["Select menu", "link_list", "footer", /Menu: Footer/],
  ["Select image", "image_picker", "wheel", "Image: A bowl on the wheel"],
  ["Select video", "video", "kiln", "Video: The kiln is opened"],
  ["Select entry", "metaobject", "marcus", "Metaobject: Marcus Bell marcus-bell"],
] as const)(
  "%s: it is found, shown in the preview, changed and removed",
  async ([words, type, search, shown]) => {
    await openForm();
    await choose(words, type, search);
    await shows(shown);
    await button("Change", type).waitFor();
    await tab.app.getByRole("dialog").waitFor({ state: "detached" });
    await button("Remove", type).click();
    await button(words, type).waitFor();
    await expect.poll(() => previewed(tab).getByText(shown).count()).toBe(0);
  },
);

test("products and collections are chosen in Shopify's picker, beyond what was loaded", async () => {
  await demo.control("seed", { shop: SHOP, products: 130 });
  await openForm();
  await button("Select product", "product").click();
  const picker = tab.page.getByRole("dialog", { name: "Select products" });
  await picker.getByRole("searchbox").fill("moon jar");
  const last = picker.getByRole("radio").last();
  const title = (await last.locator("xpath=..").textContent()) ?? "";
  await last.check();
  await picker.getByRole("button", { name: "Select" }).click();
  await shows(`Product: ${title}`);

  await button("Select collection", "collection").click();
  const collections = tab.page.getByRole("dialog", { name: "Select collections" });
  await collections.getByRole("radio").first().check();
  await collections.getByRole("button", { name: "Select" }).click();
  await shows(/Collection: \S.* with [1-9]/);
  await demo.control("seed", { shop: SHOP });
});

test("a list of products keeps its limit, is sorted by keys and by dragging, and loses one", async () => {
  await openForm();
  await button("Select products", "product_list").click();
  const picker = tab.page.getByRole("dialog", { name: "Select products" });
  for (const index of [0, 1, 2]) await picker.getByRole("checkbox").nth(index).check();
  await picker.getByRole("checkbox").nth(3).click();
  await picker.getByRole("button", { name: "Select" }).click();
  const list = tab.app.getByRole("list", { name: field("product_list") });
  const titles = () => list.getByRole("listitem").locator("b").allTextContents();
  await expect.poll(async () => (await titles()).length).toBe(3);
  const [first = "", second = "", third = ""] = await titles();

  await list.getByRole("button", { name: `Move ${first}`, exact: true }).press("Alt+ArrowDown");
  await shows(`Products: ${second}, ${first}, ${third}`);
  await drag(
    list.getByRole("button", { name: `Move ${third}`, exact: true }),
    list.getByRole("listitem").first(),
  );
  await shows(`Products: ${third}, ${second}, ${first}`);
  await list.getByRole("button", { name: `Remove ${second}`, exact: true }).click();
  await shows(`Products: ${third}, ${first}`);
});

test("entries are chosen several at a time, and no more than the setting allows", async () => {
  await openForm();
  await button("Select entries", "metaobject_list").click();
  const dialog = tab.app.getByRole("dialog");
  await expect.poll(() => dialog.getByRole("option").count()).toBe(3);
  for (const index of [2, 0, 1]) await dialog.getByRole("option").nth(index).click();
  await dialog.getByText("2 of 2 chosen").waitFor();
  await dialog.getByRole("button", { name: "Done" }).click();
  await shows("Metaobjects: Sofie Lindqvist;Inês Carvalho;");
});

test("blocks are moved by dragging and by keys, duplicated, removed and brought back", async () => {
  await openForm();
  const blocks = tab.app.getByRole("list", { name: "Blocks" });
  const quotes = () => previewed(tab).locator("blockquote").allTextContents();
  const handle = (name: string) =>
    blocks.getByRole("button", { name: `Move ${name}`, exact: true });

  await drag(handle("Third"), blocks.getByRole("listitem").first());
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
  await openForm();
  const text = tab.app.getByRole("textbox", { name: field("richtext") });
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
  await tab.app.getByRole("button", { name: `Reset ${field("richtext")} to its default` }).click();
  await expect.poll(html).toBe("<p>Thrown by <strong>hand</strong>.</p>");
});

test("addresses, videos, colors and fonts are checked, suggested and explained", async () => {
  await openForm();
  const url = tab.app.getByRole("combobox", { name: field("url") });
  await url.fill("javascript:alert(1)");
  await tab.app.getByText("Links that start with javascript: are not allowed.").waitFor();
  expect(await url.getAttribute("aria-invalid")).toBe("true");
  expect(await url.getAttribute("aria-describedby")).toBe("section-url-error");
  await url.fill("studio");
  await url.press("ArrowDown");
  await url.press("Enter");
  await shows("Link: /pages/studio");

  const video = tab.app.getByRole("textbox", { name: field("video_url") });
  await video.fill("https://example.com/video");
  await tab.app.getByText("Write the address of a YouTube or Vimeo video.").waitFor();
  await video.fill("https://youtu.be/_9VUPq3SxOc");
  await shows("Watch: _9VUPq3SxOc");

  await tab.app
    .getByRole("spinbutton", { name: `${field("color")}, opacity in percent` })
    .fill("50");
  await shows("Color: rgba(138, 59, 0, 0.5)");
  await tab.app.getByRole("button", { name: `Clear ${field("color")}`, exact: true }).click();
  await expect.poll(() => previewed(tab).getByText("Color: rgba").count()).toBe(0);

  const font = tab.app.getByRole("combobox", { name: field("font_picker") });
  await font.fill("playf");
  await font.press("ArrowDown");
  await font.press("Enter");
  await shows("Font: Playfair Display");
});

test("Shopify failing while a picker loads is said, and tried again", async () => {
  await openForm();
  await demo.control("faults", { match: "pages", kind: "http-500", times: 1 });
  await button("Select page", "page").click();
  const dialog = tab.app.getByRole("dialog");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await dialog.getByRole("option", { name: /The studio/ }).click();
  await shows("Page: The studio");
});

test("a shop without blogs, videos and such entries says so, and what was deleted is told", async () => {
  await openForm({ shop: OTHER_SHOP });
  for (const [type, words, note] of [
    ["blog", "Select blog", "Your store has no blogs yet."],
    ["video", "Select video", "Your store has no videos yet."],
    ["metaobject", "Select entry", "Your store has no entries yet."],
  ] as const) {
    await button(words, type).click();
    await tab.app.getByRole("dialog").getByText(note).waitFor();
    await tab.app.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  }
});

test("without the new scopes only the entries are missing, and why is said", async () => {
  const scopes = ["read_products", "read_themes", "write_themes", "read_content", "read_files"];
  await demo.control("seed", { shop: SHOP, scopes });
  await openForm();
  await button("Select entry", "metaobject").click();
  const dialog = tab.app.getByRole("dialog");
  await dialog.getByText("The app may not read your entries yet.").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await choose("Select page", "page", "studio");
  await shows("Page: The studio");
  await demo.control("install", { shop: SHOP });
});

test("axe finds nothing in a form of every setting, nor in its picker; on a phone it fits", async () => {
  await openForm();
  await tab.app.getByRole("textbox", { name: field("richtext") }).waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await button("Select image", "image_picker").click();
  await tab.app.getByRole("option").first().waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await tab.close();

  await openForm({ isPhone: true });
  await tab.app.getByRole("textbox", { name: field("richtext") }).waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await button("Select image", "image_picker").click();
  await tab.app.getByRole("option").first().click();
  await button("Change", "image_picker").waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
});

async function drag(from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
  if (start === null || end === null) throw new Error("Nothing to drag");
  const { mouse } = tab.page;
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(start.x + start.width / 2, start.y - 4, { steps: 4 });
  await mouse.move(end.x + end.width / 2, end.y + 4, { steps: 4 });
  await mouse.up();
}
