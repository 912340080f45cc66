import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium, type Tab } from "#tests/harness/browser.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { labelOf } from "#tests/harness/every-setting.ts";
import { previewed } from "#tests/harness/merchant.ts";
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
let otherSectionId: string;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:1" } }),
  ]);
  sectionId = await sectionWithEverySetting(demo);
  otherSectionId = await sectionWithEverySetting(demo, OTHER_SHOP);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(() => tab.close());

/** Chooses in our own picker, by what is typed. */
async function choose(words: string, type: string, search: string): Promise<void> {
  await fieldButton(tab, words, type).click();
  await tab.app.getByRole("dialog").getByRole("combobox").fill(search);
  await expect.poll(() => pickerOptions(tab).count()).toBe(1);
  await tab.app.getByRole("dialog").getByRole("combobox").press("Enter");
}

test.for([
  ["Select page", "page", "studio", "Page: The studio"],
  ["Select blog", "blog", "journal", "Blog: Journal"],
  ["Select article", "article", "bucket", "Article: Five glazes from one bucket of ash"],
  ["Select menu", "link_list", "footer", /Menu: Footer/],
  ["Select image", "image_picker", "wheel", "Image: A bowl on the wheel"],
  ["Select video", "video", "kiln", "Video: The kiln is opened"],
  ["Select entry", "metaobject", "marcus", "Metaobject: Marcus Bell marcus-bell"],
] as const)(
  "%s: it is found, shown in the preview, changed and removed",
  async ([words, type, search, shown]) => {
    tab = await openForm(browser, demo, { sectionId });
    await choose(words, type, search);
    await previewShows(tab, shown);
    await fieldButton(tab, "Change", type).waitFor();
    await tab.app.getByRole("dialog").waitFor({ state: "detached" });
    await fieldButton(tab, "Remove", type).click();
    await fieldButton(tab, words, type).waitFor();
    await expect.poll(() => previewed(tab).getByText(shown).count()).toBe(0);
  },
);

test("products and collections are chosen in Shopify's picker, beyond what was loaded", async () => {
  await demo.control("seed", { shop: SHOP, products: 130 });
  tab = await openForm(browser, demo, { sectionId });
  await fieldButton(tab, "Select product", "product").click();
  const picker = tab.page.getByRole("dialog", { name: "Select products" });
  await picker.getByRole("searchbox").fill("moon jar");
  await expect
    .poll(() => picker.getByRole("listitem").allTextContents())
    .not.toContainEqual(expect.not.stringMatching(/moon jar/i));
  const last = picker.getByRole("radio").last();
  const title = (await last.locator("xpath=..").textContent()) ?? "";
  await last.check();
  await picker.getByRole("button", { name: "Select" }).click();
  await previewShows(tab, `Product: ${title}`);

  await fieldButton(tab, "Select collection", "collection").click();
  const collections = tab.page.getByRole("dialog", { name: "Select collections" });
  await collections.getByRole("radio").first().check();
  await collections.getByRole("button", { name: "Select" }).click();
  await previewShows(tab, /Collection: \S.* with [1-9]/);
  await demo.control("seed", { shop: SHOP });
});

test("a list of products keeps its limit, is sorted by keys and by dragging, and loses one", async () => {
  tab = await openForm(browser, demo, { sectionId });
  await fieldButton(tab, "Select products", "product_list").click();
  const picker = tab.page.getByRole("dialog", { name: "Select products" });
  for (const index of [0, 1, 2]) await picker.getByRole("checkbox").nth(index).check();
  await picker.getByRole("checkbox").nth(3).click();
  await picker.getByRole("button", { name: "Select" }).click();
  const list = tab.app.getByRole("list", { name: labelOf("product_list") });
  const titles = () => list.getByRole("listitem").locator("b").allTextContents();
  await expect.poll(async () => (await titles()).length).toBe(3);
  const [first = "", second = "", third = ""] = await titles();

  await list.getByRole("button", { name: `Move ${first}`, exact: true }).press("Alt+ArrowDown");
  await previewShows(tab, `Products: ${second}, ${first}, ${third}`);
  await drag(
    tab,
    list.getByRole("button", { name: `Move ${third}`, exact: true }),
    list.getByRole("listitem").first(),
  );
  await previewShows(tab, `Products: ${third}, ${second}, ${first}`);
  await list.getByRole("button", { name: `Remove ${second}`, exact: true }).click();
  await previewShows(tab, `Products: ${third}, ${first}`);
});

test("entries are chosen several at a time, and no more than the setting allows", async () => {
  tab = await openForm(browser, demo, { sectionId });
  await fieldButton(tab, "Select entries", "metaobject_list").click();
  const dialog = tab.app.getByRole("dialog");
  await expect.poll(() => dialog.getByRole("option").count()).toBe(3);
  for (const index of [2, 0, 1]) await dialog.getByRole("option").nth(index).click();
  await dialog.getByText("2 of 2 chosen").waitFor();
  await dialog.getByRole("button", { name: "Done" }).click();
  await previewShows(tab, "Metaobjects: Sofie Lindqvist;Inês Carvalho;");
});

test("Shopify failing while a picker loads is said, and tried again", async () => {
  tab = await openForm(browser, demo, { sectionId });
  await demo.control("faults", { match: "pages", kind: "http-500", times: 1 });
  await fieldButton(tab, "Select page", "page").click();
  const dialog = tab.app.getByRole("dialog");
  await dialog.getByRole("button", { name: "Try again" }).waitFor();
  expect(await dialog.getByRole("alert").textContent()).toContain("Shopify");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await dialog.getByRole("option", { name: /The studio/ }).click();
  await previewShows(tab, "Page: The studio");
});

test("a shop without blogs, videos and such entries says so, and what was deleted is told", async () => {
  tab = await openForm(browser, demo, { sectionId: otherSectionId, shop: OTHER_SHOP });
  for (const [type, words, note] of [
    ["blog", "Select blog", "Your store has no blogs yet."],
    ["video", "Select video", "Your store has no videos yet."],
    ["metaobject", "Select entry", "Your store has no entries yet."],
  ] as const) {
    await fieldButton(tab, words, type).click();
    await tab.app.getByRole("dialog").getByText(note).waitFor();
    expect(await pickerOptions(tab).count()).toBe(0);
    await tab.app.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  }
  const gone = "Collection is deleted, or hidden from shoppers";
  await expect.poll(() => tab.app.getByText(gone).count()).toBe(2);
});

test("without the new scopes only the entries are missing, and why is said", async () => {
  const scopes = ["read_products", "read_themes", "write_themes", "read_content", "read_files"];
  await demo.control("seed", { shop: SHOP, scopes });
  tab = await openForm(browser, demo, { sectionId });
  await fieldButton(tab, "Select entry", "metaobject").click();
  const dialog = tab.app.getByRole("dialog");
  await dialog.getByText("The app may not read your entries yet.").waitFor();
  expect(await pickerOptions(tab).count()).toBe(0);
  await dialog.getByRole("button", { name: "Close" }).click();
  await choose("Select page", "page", "studio");
  await previewShows(tab, "Page: The studio");
  await demo.control("seed", { shop: SHOP, scopes: [...scopes, ...NEWER_SCOPES] });
});

const NEWER_SCOPES = [
  "read_online_store_navigation",
  "read_metaobjects",
  "read_metaobject_definitions",
];
