import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, openPage } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const style = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .evaluate((host, name) => getComputedStyle(host).getPropertyValue(name), property);

const RESPONSIVE = `<s-query-container containername="card"><s-stack id="stack" gap="@container (inline-size > 500px) large, small-300">a</s-stack>
  <s-grid id="grid" gridtemplatecolumns="@container card (inline-size > 500px) repeat(2, minmax(0, 1fr)), 1fr"><s-box>a</s-box><s-box>b</s-box></s-grid>
  <s-box id="box" display="@container (inline-size > 500px) auto, none">c</s-box></s-query-container>`;

test("values follow the width of the query container, named or not", async () => {
  const page = await openPage(browser, RESPONSIVE, 1000);
  await expect.poll(() => style(page, "#stack", "row-gap")).toBe("20px");
  const columns = async () =>
    (await style(page, "#grid", "grid-template-columns")).split(" ").length;
  await expect.poll(columns).toBe(2);
  await expect.poll(() => style(page, "#box", "display")).toBe("block");
  await page.setViewportSize({ width: 400, height: 600 });
  await expect.poll(() => style(page, "#stack", "row-gap")).toBe("4px");
  await expect.poll(columns).toBe(1);
  await expect.poll(() => style(page, "#box", "display")).toBe("none");
  await page.close();
});

test("the aside stands beside the main column in a wide page, below it in a narrow one", async () => {
  const page = await openPage(
    browser,
    `<s-page heading="Home"><s-section id="main" heading="A">a</s-section><s-section id="aside" slot="aside" heading="B">b</s-section></s-page>`,
  );
  const box = async (selector: string) =>
    (await page.locator(selector).boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await expect.poll(async () => (await box("#aside")).y - (await box("#main")).y).toBe(0);
  const [main, aside] = [await box("#main"), await box("#aside")];
  expect(main.width / aside.width).toBeCloseTo(2, 0);
  expect(aside.x + aside.width - main.x).toBeCloseTo(966, 0);
  await page.setViewportSize({ width: 700, height: 600 });
  await expect
    .poll(async () => (await box("#aside")).y - (await box("#main")).y)
    .toBeGreaterThan(0);
  await page.close();
});

test("a table becomes a list where it is narrow, and a row presses what it delegates to", async () => {
  const page = await openPage(
    browser,
    `<s-table><s-table-header-row><s-table-header listslot="primary">Name</s-table-header><s-table-header format="currency">Cost</s-table-header></s-table-header-row>
     <s-table-body><s-table-row id="row" clickdelegate="go"><s-table-cell><s-button id="go">Go</s-button></s-table-cell><s-table-cell id="cost">$2.00</s-table-cell></s-table-row></s-table-body></s-table>`,
    1000,
  );
  await page.evaluate(() =>
    document.querySelector("#go")?.addEventListener("click", () => (document.title += "!")),
  );
  await expect.poll(() => style(page, "#cost", "text-align")).toBe("end");
  await expect.poll(() => page.getByRole("columnheader").count()).toBe(2);
  await page.locator("#cost").click();
  await page.getByText("Go").click();
  await expect.poll(() => page.title()).toBe("Polaris!!");
  await page.setViewportSize({ width: 390, height: 600 });
  await expect.poll(() => style(page, "#row", "display")).toBe("grid");
  await page.locator("#cost .column").waitFor();
  await page.close();
});

test("rules of the page are stronger than those of the stand-in", async () => {
  const page = await openPage(browser, `<style>body{margin:7px}</style>`);
  await expect.poll(() => style(page, "body", "margin")).toBe("7px");
  await page.close();
});

test("nothing turns or slides for those who ask for less motion", async () => {
  const page = await openPage(browser, `<s-spinner accessibilitylabel="Loading"></s-spinner>`);
  const running = () =>
    page.locator("s-spinner").evaluate((host) => host.shadowRoot?.getAnimations().length);
  await expect.poll(running).toBe(1);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(running).toBe(0);
  await page.close();
});
