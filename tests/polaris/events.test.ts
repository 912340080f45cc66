import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { elements } from "#simulator/polaris/elements.ts";
import { readManifest } from "#simulator/polaris/manifest.ts";
import { gallery } from "./gallery.ts";
import { launch, openPage } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Events of the manifest that the stand-in never fires. */
const NEVER = new Map([
  ["s-date-field invalid", "the browser's own control does not let an invalid date be typed"],
  ["s-date-field viewchange", "the browser's own calendar does not tell which month it shows"],
]);

const BROKEN = "data:image/png,";

test("every event of the manifest reaches a listener on the element", async () => {
  const page = await openPage(browser, gallery);
  const manifest = await readManifest();
  const wanted = Object.keys(elements).flatMap((tag) =>
    (manifest.get(tag)?.events ?? []).map((event) => `${tag} ${event}`),
  );
  const heard = await listen(page, wanted);
  await typeEverywhere(page);
  await choose(page);
  await press(page);
  await loadPictures(page);
  await openAndClose(page, heard);
  await page.locator("s-scroll-box").evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await drop(page, "text/plain");
  const expected = wanted.filter((pair) => !NEVER.has(pair)).toSorted();
  await expect.poll(() => [...heard].toSorted()).toEqual(expected);
  await page.close();
});

/** @returns what was heard so far, as `tag event`. */
async function listen(page: Page, pairs: string[]): Promise<Set<string>> {
  const heard = new Set<string>();
  await page.exposeFunction("hear", (pair: string) => heard.add(pair));
  await page.evaluate((wanted) => {
    for (const pair of wanted) {
      const [tag = "", type = ""] = pair.split(" ");
      for (const host of document.querySelectorAll(tag)) {
        host.addEventListener(type, (event) => {
          if (event.target === host) Reflect.get(window, "hear")(pair);
          if (type === "click") event.preventDefault();
        });
      }
    }
  }, pairs);
  return heard;
}

async function typeEverywhere(page: Page) {
  const inputs = "s-text-field, s-email-field, s-url-field, s-search-field, s-password-field";
  for (const field of await page
    .locator(`${inputs}, s-number-field, s-money-field, s-color-field, s-text-area`)
    .all()) {
    const control = field.locator("#control");
    if ((await control.isDisabled()) || !(await control.isVisible())) continue;
    await control.pressSequentially("7");
    await page.keyboard.press("Tab");
  }
  await page.locator("s-date-field input").focus();
  await page.keyboard.press("ArrowUp");
  await page.locator("s-date-field input").blur();
}

async function choose(page: Page) {
  const select = page.locator("s-select select").first();
  await select.focus();
  await select.selectOption("a");
  await select.blur();
  await page.getByLabel("Horizon", { exact: true }).check();
  for (const label of ["Show average rating", "Autoplay"]) {
    await page.getByLabel(label).click();
    await page.getByLabel(label).blur();
  }
  await page.getByLabel("Hue").last().press("ArrowRight");
  await page
    .locator("s-drop-zone input")
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("x") });
}

async function press(page: Page) {
  for (const name of ["s-button", "s-press-button", "s-clickable"]) {
    const control = page.locator(`${name} [part=control]:enabled, ${name} a[part=control]`).first();
    await control.click();
    await control.blur();
  }
  await page.getByText("All 24 templates").click();
  await page.locator("s-clickable-chip[href]").click();
  for (const name of ["Remove Large quote", "Remove Product grid", "Next page"]) {
    await page.getByRole("button", { name }).click();
  }
  await page.getByRole("button", { name: "Dismiss notification" }).first().click();
  await page.evaluate(() => {
    for (const table of document.querySelectorAll("s-table")) table.hasPreviousPage = true;
  });
  await page.getByRole("button", { name: "Previous page" }).click();
}

async function loadPictures(page: Page) {
  for (const tag of ["s-image", "s-thumbnail", "s-avatar"]) {
    const picture = page.locator(tag).first();
    const good = await page.locator("s-image").first().getAttribute("src");
    for (const source of [BROKEN, `${good}#again`, good])
      await picture.evaluate(async (host, src) => {
        const told = new Promise((resolve) => {
          for (const type of ["load", "error"])
            host.addEventListener(type, resolve, { once: true });
        });
        Reflect.set(host, "src", src);
        await told;
      }, source);
  }
}

async function openAndClose(page: Page, heard: Set<string>) {
  for (const id of ["modal", "popover"]) {
    await page.locator(`#${id}-opener`).click();
    await expect.poll(() => [...heard]).toContain(`s-${id} aftershow`);
    await page.keyboard.press("Escape");
    await expect.poll(() => [...heard]).toContain(`s-${id} afterhide`);
  }
}

async function drop(page: Page, type: string) {
  await page.locator("s-drop-zone .zone").evaluate((zone, mimeType) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "a.txt", { type: mimeType }));
    zone.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  }, type);
}
