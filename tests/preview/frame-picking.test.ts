import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readFromFrame } from "#app/ui/section-preview/messages.ts";
import { render } from "./preview-host.ts";
import { section, told, useFrame } from "./use-frame.ts";

const current = useFrame();

const CODE = section(
  `<div class="gs-quotes"><h2 class="gs-quotes__title">Our <b>quotes</b></h2>
  {% for block in section.blocks %}<figure class="gs-quotes__card" {{ block.shopify_attributes }}>
  <p class="gs-quotes__text">{{ block.id }}</p><a class="gs-quotes__link" href="/x">More</a></figure>{% endfor %}</div>`,
  "[]",
  ', "blocks": [{ "type": "quote", "name": "Large quote" }]',
);
const blocks = ["one", "two"].map((id) => ({ id, type: "quote", settings: {} }));

async function startPicking(page: Page): Promise<void> {
  await render(page, CODE, { instance: { settings: {}, blocks } });
  await page.evaluate(() => {
    window.tell({ type: "pick", isOn: true, blockNames: { quote: "Large quote" }, scale: 1 });
    document.querySelector("iframe")?.focus();
  });
  await page.frameLocator("iframe").locator("html.preview-picking").waitFor();
}

const label = (page: Page) =>
  page.frameLocator("iframe").locator("#preview-candidate span").textContent();

test("what the pointer is over is outlined and named; a click picks it, with its block, and follows no link", async () => {
  const { page, frame } = current();
  await startPicking(page);
  await frame.locator("b").hover();
  await expect.poll(() => label(page)).toBe("Heading");
  await frame.locator("b").click();
  await frame.locator("a").nth(1).click();

  await expect.poll(async () => (await told(page, "picked")).length).toBe(2);
  const picked = await told(page, "picked");
  expect(picked.map(({ element: { selector }, blockId }) => [selector, blockId])).toEqual([
    ["h2.gs-quotes__title", null],
    [`[data-shopify-editor-block*='"id":"two","type":"quote"'] a.gs-quotes__link`, "two"],
  ]);
  expect(picked[0]?.element.html).toBe('<h2 class="gs-quotes__title">Our <b>quotes</b></h2>');
  expect(await told(page, "held")).toEqual([]);
  expect(await told(page, "block-clicked")).toEqual([]);
  for (const { element } of picked)
    expect(await frame.locator("main").locator(element.selector).count()).toBe(1);
});

test("with the keyboard: Tab and arrows go from one to the next, Enter picks, Escape ends", async () => {
  const { page } = current();
  await startPicking(page);
  const press = async (key: string, words: string) => {
    await page.keyboard.press(key);
    await expect.poll(() => label(page)).toBe(words);
  };
  await press("Tab", "Whole section");
  await press("ArrowDown", "Group");
  await press("ArrowRight", "Heading");
  await press("Tab", "Block “Large quote”");
  await press("ArrowDown", "Text");
  await press("ArrowUp", "Block “Large quote”");
  await press("Shift+Tab", "Heading");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await told(page, "picked")).length).toBe(1);
  expect((await told(page, "picked"))[0]?.element.selector).toBe("h2.gs-quotes__title");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await told(page, "pick-cancelled")).length).toBe(1);
});

test("when it is over, the section is as before", async () => {
  const { page, frame } = current();
  await startPicking(page);
  await frame.locator("h2").hover();
  await page.evaluate(() => window.tell({ type: "pick", isOn: false, blockNames: {}, scale: 1 }));
  await expect.poll(() => frame.locator("#preview-candidate").count()).toBe(0);
  await frame.locator("figure").first().click();
  await expect.poll(async () => (await told(page, "block-clicked")).length).toBe(1);
  expect(await told(page, "picked")).toEqual([]);
});

test("what does not look like an element is not picked, and too long is cut", () => {
  for (const element of [null, "x", {}, { selector: "", html: "" }, { selector: 1, html: [] }])
    expect(readFromFrame({ type: "picked", element, blockId: null })).toBeNull();
  const read = readFromFrame({
    type: "picked",
    element: { selector: "p", html: "<p>".repeat(9_000) },
    blockId: { toString: "x" },
  });
  expect(read).toMatchObject({ type: "picked", blockId: null });
  expect(JSON.stringify(read).length).toBeLessThan(5_000);
});
