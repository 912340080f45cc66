import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { CreatedSection } from "../http/shapes.ts";
import { launchChromium, openTab, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { previewed } from "#tests/harness/merchant.ts";
import { hasFocus } from "#tests/harness/page-checks.ts";

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
beforeEach(async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "steps" },
  });
  tab = await openTab(browser, demo);
  await tab.visit(`/app/sections/${section.id}`);
  await tab.app.getByRole("button", { name: "Code", exact: true }).click();
  await editor().waitFor();
});
afterEach(() => tab.close());

const editor = () => tab.app.getByRole("textbox", { name: "Section code" });
const problems = () => tab.app.locator(".problem-list");

/** At the very start of the file, as a person types it. */
async function type(text: string): Promise<void> {
  await editor().click();
  await tab.page.keyboard.press("Control+Home");
  await tab.page.keyboard.insertText(text);
}

test("our own rules answer while typing, without the server, and their marks have both words", async () => {
  await tab.page.route("**/api/check", () => undefined);

  await type('<p onclick="go()"></p>');

  const row = problems().getByRole("listitem").first();
  await expect.poll(() => row.innerText()).toContain('"onclick" runs a script inside the markup');
  expect(await row.locator(".problem-detail").innerText()).toContain(
    "InlineHandler: on* attributes",
  );
  expect(await tab.app.locator(".cm-lint-marker-error").count()).toBeGreaterThan(0);
});

test("Shopify's own rules come after the pause, and go with what they were about", async () => {
  await type("{{ x | nope }}");
  await expect.poll(() => problems().innerText()).toContain('no filter named "nope"');

  await tab.page.keyboard.press("Control+z");

  await expect.poll(() => problems().innerText()).toBe("No problems");
});

test("F8 goes from problem to problem", async () => {
  await type('<p onclick="go()"></p>\n<p onfocus="go()"></p>\n');
  await expect.poll(() => problems().innerText()).toContain("onfocus");
  await tab.page.keyboard.press("Control+End");

  await tab.page.keyboard.press("F8");
  await expect.poll(() => activeLine()).toContain("onclick");
  await tab.page.keyboard.press("F8");
  await expect.poll(() => activeLine()).toContain("onfocus");
});

const activeLine = () => tab.app.locator(".cm-activeLine").innerText();

test("one fix changes its place, and all safe ones are made at once", async () => {
  await type("{{ product.title }}{{ product.vendor }}{{ collection.title }}\n");
  await problems()
    .getByText(/warnings?$/)
    .click();
  const fixes = problems().getByRole("button", { name: "Fix line 1" });
  await expect.poll(() => fixes.count()).toBe(3);

  await fixes.first().click();
  await expect
    .poll(() => firstLine())
    .toContain("{{ product.title | escape }}{{ product.vendor }}");
  await expect.poll(() => fixes.count()).toBe(2);
  expect(await hasFocus(problems())).toBe(true);

  await problems()
    .getByRole("button", { name: /^Fix all safe/ })
    .click();
  await expect
    .poll(() => firstLine())
    .toBe(
      "{{ product.title | escape }}{{ product.vendor | escape }}{{ collection.title | escape }}",
    );
  await editor().click();
  await tab.page.keyboard.press("Control+z");
  await expect.poll(() => firstLine()).toContain("{{ product.vendor }}");
});

const firstLine = () => tab.app.locator(".cm-line").first().innerText();

test("the preview says what it shows in place of broken code, also when that is nothing", async () => {
  const trouble = tab.app.locator(".preview-trouble");
  await previewed(tab).getByRole("heading").first().waitFor();
  await type("{% if product %}");
  await expect.poll(() => trouble.innerText()).toContain("The last state that worked is shown.");

  await tab.app.getByRole("button", { name: "Preview", exact: true }).click();

  await expect
    .poll(() => trouble.innerText())
    .toContain("The section is shown again when this is put right.");
});
