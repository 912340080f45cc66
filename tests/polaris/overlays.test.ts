import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, openPage } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

const DIALOG = `<s-button id="opener" commandfor="modal" command="--show">Open</s-button>
  <s-modal id="modal" heading="Publish"><s-text-field id="field" label="File"></s-text-field>
  <s-button slot="secondary-actions" commandfor="modal" command="--hide">Cancel</s-button></s-modal>`;

test("a dialog takes the focus to its first field and gives it back on Escape", async () => {
  const page = await openPage(browser, DIALOG);
  await recordEvents(page, "s-modal", ["show", "aftershow", "hide", "afterhide"]);
  await page.getByText("Open").click();
  await expect.poll(() => focused(page)).toBe("field");
  await page.getByRole("dialog", { name: "Publish" }).waitFor();
  await page
    .getByText("Open")
    .click({ trial: true, timeout: 200 })
    .then(
      () => expect.unreachable("the page behind is inert"),
      () => undefined,
    );
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("opener");
  await expect.poll(() => page.title()).toBe("show,aftershow,hide,afterhide,");
  await page.close();
});

test("a dialog closes by its cross, by a command and by a press outside", async () => {
  const page = await openPage(browser, DIALOG);
  const open = page.getByText("Open");
  const dialog = page.getByRole("dialog");
  for (const close of [
    () => page.getByRole("button", { name: "Close" }).click(),
    () => page.getByText("Cancel").click(),
    () => page.mouse.click(5, 5),
  ]) {
    await open.click();
    await dialog.waitFor();
    await close();
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => focused(page)).toBe("opener");
  }
  await page.close();
});

test("a dialog that is taken out of the page while it is open lets the page scroll again", async () => {
  const page = await openPage(browser, DIALOG);
  await page.getByText("Open").click();
  const overflow = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  await expect.poll(overflow).toBe("hidden");
  await page.evaluate(() => document.querySelector("s-modal")?.remove());
  await expect.poll(overflow).toBe("visible");
  await page.close();
});

test("the code of the page opens a dialog too", async () => {
  const page = await openPage(browser, DIALOG);
  await page.evaluate(() =>
    document.querySelector<HTMLElement & { showOverlay(): void }>("s-modal")?.showOverlay(),
  );
  await page.getByRole("dialog").waitFor();
  await page.close();
});

test("a menu is walked with the arrow keys and closes on a choice", async () => {
  const page = await openPage(
    browser,
    `<s-button id="opener" commandfor="menu">Actions</s-button>
     <s-menu id="menu" accessibilitylabel="Actions"><s-button id="a">Archive</s-button><s-button id="off" disabled>Off</s-button>
     <s-section heading="More"><s-button id="b">Rename</s-button></s-section></s-menu>`,
  );
  await page.evaluate(() =>
    document.querySelector("#b")?.addEventListener("click", () => (document.title = "renamed")),
  );
  await page.getByText("Actions").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menu", { name: "Actions" }).waitFor();
  await expect.poll(() => page.getByRole("menuitem").count()).toBe(3);
  const expanded = () => page.locator("#opener button").getAttribute("aria-expanded");
  await expect.poll(expanded).toBe("true");
  await expect.poll(() => focused(page)).toBe("a");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toBe("b");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toBe("a");
  await page.keyboard.press("r");
  await expect.poll(() => focused(page)).toBe("b");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "hidden" });
  await expect.poll(() => focused(page)).toBe("opener");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("a");
  await page.keyboard.press("End");
  await expect.poll(() => focused(page)).toBe("b");
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor({ state: "hidden" });
  await expect.poll(() => page.title()).toBe("renamed");
  await expect.poll(() => focused(page)).toBe("opener");
  await page.close();
});

test("a dialog opened from a menu gives the focus back to the menu's opener", async () => {
  const page = await openPage(
    browser,
    `<s-button id="opener" commandfor="menu">Actions</s-button><s-menu id="menu"><s-button commandfor="modal" command="--show">Rename</s-button></s-menu>
     <s-modal id="modal" heading="Rename"><s-text-field id="field" label="Name"></s-text-field></s-modal>`,
  );
  await page.getByText("Actions").click();
  await page.getByRole("menuitem").click();
  await page.getByRole("dialog").waitFor();
  await expect.poll(() => focused(page)).toBe("field");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("opener");
  await page.close();
});

test("a popover stands inside the window, toggles, and closes on a press elsewhere", async () => {
  const page = await openPage(
    browser,
    `<s-box minblocksize="800px"></s-box><s-stack direction="inline" justifycontent="end"><s-button id="opener" commandfor="pop">More</s-button></s-stack>
     <s-popover id="pop" inlinesize="300px"><s-box padding="base"><s-button id="inside">Inside</s-button></s-box></s-popover>`,
  );
  await recordEvents(page, "s-popover", [
    "show",
    "toggle",
    "aftertoggle",
    "aftershow",
    "hide",
    "afterhide",
  ]);
  await page.getByText("More").click();
  const inside = page.getByText("Inside");
  await inside.waitFor();
  const box = () => page.locator("s-popover .panel").boundingBox();
  await expect.poll(async () => right(await box())).toBeLessThanOrEqual(1440);
  await expect.poll(async () => bottom(await box())).toBeLessThanOrEqual(900);
  await expect.poll(() => focused(page)).toBe("inside");
  await page.getByText("More").click();
  await inside.waitFor({ state: "hidden" });
  await page.getByText("More").click();
  await inside.waitFor();
  await page.mouse.click(5, 5);
  await inside.waitFor({ state: "hidden" });
  await expect.poll(() => page.title()).toMatch(/^show,.*hide,.*afterhide/);
  expect(page.complaints).toEqual([]);
  await page.close();
});

test("a tooltip shows on hover and on focus, and describes its control", async () => {
  const page = await openPage(
    browser,
    `<s-button interestfor="tip" icon="delete" accessibilitylabel="Delete"></s-button><s-tooltip id="tip">Deletes the section</s-tooltip>`,
  );
  const tip = page.getByRole("tooltip");
  await page.getByRole("button", { name: "Delete" }).hover();
  await tip.waitFor();
  await page.mouse.move(500, 500);
  await tip.waitFor({ state: "hidden" });
  await page.keyboard.press("Tab");
  await tip.waitFor();
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "hidden" });
  const description = () => page.locator("s-button button").getAttribute("aria-description");
  await expect.poll(description).toBe("Deletes the section");
  await page.close();
});

type Box = { x: number; y: number; width: number; height: number } | null;
const right = (box: Box) => (box === null ? Infinity : box.x + box.width);
const bottom = (box: Box) => (box === null ? Infinity : box.y + box.height);

/** Writes the names of the events of an element into the page's title, in their order. */
async function recordEvents(page: Page, selector: string, names: string[]) {
  await page.evaluate(
    ({ from, types }) => {
      document.title = "";
      for (const type of types) {
        document.querySelector(from)?.addEventListener(type, () => (document.title += `${type},`));
      }
    },
    { from: selector, types: names },
  );
}
