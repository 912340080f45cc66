import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { SHOP, testSimulator } from "#simulator/testing/test-simulator.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";

let browser: Browser;
let simulated: Awaited<ReturnType<typeof testSimulator>>;
let page: Page;
beforeAll(async () => {
  simulated = await testSimulator();
  browser = await chromium.launch(await chromiumLaunchOptions());
});
afterAll(async () => {
  await browser.close();
  await simulated.close();
});
beforeEach(async () => {
  await simulated.control("reset", {});
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${simulated.simulator.adminUrl}/store/demo-store/themes`);
});
afterEach(() => page.close());

const theme = (name: string) => page.getByRole("listitem", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const bodyOf = async (file: string) => {
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  return JSON.stringify(body["themes"]).includes(file);
};

test("a draft is renamed with the keyboard alone, published and viewed", async () => {
  await theme("Loma").getByRole("button", { name: "Rename" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Summer");
  await page.keyboard.press("Enter");
  await theme("Summer").waitFor();

  await theme("Summer").getByRole("button", { name: "Publish" }).click();
  await page
    .getByRole("dialog", { name: "Publish Summer?" })
    .getByRole("button", { name: "Publish" })
    .click();
  await theme("Summer").getByText("Live theme", { exact: true }).waitFor();
  expect(await theme("Barro").getByText("Draft theme", { exact: true }).count()).toBe(1);
});

test("deleting asks first, and Escape keeps the theme", async () => {
  await theme("Loma").getByRole("button", { name: "Delete" }).click();
  const question = page.getByRole("dialog", { name: "Delete Loma?" });
  await question.waitFor();
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "hidden" });
  expect(await theme("Loma").count()).toBe(1);
  await theme("Loma").getByRole("button", { name: "Delete" }).click();
  await question.getByRole("button", { name: "Delete theme" }).click();
  await page.getByRole("status").filter({ hasText: "deleted" }).waitFor();
  expect(await theme("Loma").count()).toBe(0);
});

test("code is saved with Ctrl+S, kept when Shopify refuses it, and not lost by leaving", async () => {
  await theme("Barro").getByRole("link", { name: "Edit code" }).click();
  await page.getByText("sections", { exact: false }).first().click();
  await page.getByRole("link", { name: "rich-text.liquid" }).click();
  const code = page.getByRole("textbox", { name: "sections/rich-text.liquid" });
  await code.fill("{% if %}");
  await page.keyboard.press("ControlOrMeta+s");
  await page.getByRole("alert").filter({ hasText: "Not saved." }).waitFor();
  expect(await code.inputValue()).toBe("{% if %}");

  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await code.pressSequentially(" ");
  await page.getByRole("link", { name: "Customize" }).click();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  expect(page.url()).toContain("/code");

  await code.fill("<p>Written by hand</p>");
  await button("Save").click();
  await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
  expect(await bodyOf("<p>Written by hand</p>")).toBe(true);
});

test("a page is arranged in the theme editor, and the preview follows", async () => {
  await theme("Barro").getByRole("link", { name: "Customize" }).click();
  const preview = page.getByTitle("Preview of Barro").contentFrame();
  await preview.getByRole("heading", { name: "Clay that keeps you company" }).waitFor();
  await button("Remove Hero").click();
  await preview.getByRole("contentinfo").waitFor();
  await button("Remove Hero").waitFor({ state: "detached" });
  expect(await preview.getByRole("heading", { name: "Clay that keeps you company" }).count()).toBe(
    0,
  );
  await page.getByText("Home page").first().click();
  await page.getByRole("link", { name: "Products" }).click();
  await page.waitForURL(/template=product/);
});
