import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import {
  changeBox,
  describeSection,
  previewed,
  promptBox,
  showsVersion,
} from "#tests/harness/merchant.ts";

const REQUEST = "Three customer reviews with stars on a warm background";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchChromium(),
    startTestDemo({ env: { MODEL: "composer:1" } }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(() => tab.close());

test("without a pointer, a section is described, changed and published, and the focus is never lost", async () => {
  tab = await openTab(browser, demo);
  const { app } = tab;
  await tab.visit("/app");
  await promptBox(tab).waitFor();
  const keyboard = keyboardOf(tab);

  await keyboard.tabTo(promptBox(tab));
  await keyboard.type(REQUEST);
  await keyboard.tabTo(app.getByRole("button", { name: "Generate" }));
  await keyboard.press("Enter");
  await showsVersion(tab, 1);

  await keyboard.tabTo(app.getByRole("textbox", { name: "Heading", exact: true }));
  await keyboard.press("Control+A");
  await keyboard.type("Loved in Porto");
  await keyboard.tabTo(app.getByRole("button", { name: /^Save/ }));
  await keyboard.press("Enter");
  await showsVersion(tab, 2);

  const publish = app.getByRole("button", { name: "Publish version 2" });
  await keyboard.tabTo(publish);
  await keyboard.press("Enter");
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Draft theme" }).first().waitFor();
  await keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => hasFocus(publish)).toBe(true);

  await keyboard.press("Enter");
  await keyboard.tabTo(dialog.getByRole("radio", { name: "Draft theme" }).first());
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowUp");
  await keyboard.tabTo(dialog.getByRole("button", { name: "Publish to draft theme" }));
  await keyboard.press("Enter");
  await dialog.getByRole("heading", { name: /^Published to/ }).waitFor();
  await keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => focusProblem(tab)).toBe(null);
});

test.for([
  ["Home", "/app", "Home"],
  ["Sections", "/app/sections", "Sections"],
  ["New section", "/app/sections/new", "New section"],
  ["Plan and usage", "/app/billing", "Plan and usage"],
  ["Templates", "/app/templates", "Templates"],
  ["Settings", "/app/settings", "Settings"],
])("axe finds nothing on %s", async ([, path = "", heading = ""]) => {
  tab = await openTab(browser, demo);
  await tab.visit(path);
  await tab.app.getByRole("heading", { name: heading, exact: true }).waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
});

test("axe finds nothing in the editor and in its publish dialog", async () => {
  tab = await openTab(browser, demo);
  await tab.visit("/app");
  await describeSection(tab, REQUEST);
  await showsVersion(tab, 1);
  await previewed(tab).getByText("First customer").waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
  await tab.app.getByRole("button", { name: "Publish version 1" }).click();
  await tab.app.getByRole("dialog").getByText("What changes").waitFor();
  await expect.poll(() => violations(tab)).toEqual([]);
});

test("on a phone, nothing is wider than the screen from the request to the settings", async () => {
  tab = await openTab(browser, { ...demo, viewport: PHONE });
  const { app } = tab;
  await tab.visit("/app");
  await promptBox(tab).waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);

  await describeSection(tab, REQUEST);
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await changeBox(tab).waitFor();
  await app.getByRole("tab", { name: /^Preview/ }).click();
  await previewed(tab).getByText("First customer").waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await app.getByRole("tab", { name: "Settings" }).click();
  await app.getByRole("textbox", { name: "Heading", exact: true }).fill("Loved in Porto");
  await previewed(tab).getByRole("heading", { name: "Loved in Porto" }).waitFor();
  await expect.poll(() => widthBeyondScreen(tab)).toBe(0);
  await app.getByRole("button", { name: "Discard" }).click();

  await app.getByRole("tab", { name: /^Preview/ }).click();
  await app.getByRole("button", { name: "Publish version 1" }).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("button", { name: "Publish to draft theme" }).click();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => isWithinScreen(app.getByRole("heading", { level: 1 }))).toBe(true);
  const close = app.getByRole("button", { name: "Close the editor" });
  await expect.poll(() => isWithinScreen(close)).toBe(true);
  for (const path of ["/app/sections", "/app/sections/new", "/app/templates", "/app/billing"]) {
    await tab.visit(path);
    await app.getByRole("heading", { level: 1 }).first().waitFor();
    await expect.poll(() => widthBeyondScreen(tab), { message: path }).toBe(0);
  }
});

function isWithinScreen(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    return width > 0 && left >= 0 && right <= innerWidth;
  });
}

/** The longest way around a page, so that a lost focus ends the search. */
const TAB_STOPS_AT_MOST = 120;

/** The keyboard, watching after every key that the focus is somewhere, and seen. */
function keyboardOf(held: Tab) {
  const { keyboard } = held.page;
  const press = async (key: string) => {
    await keyboard.press(key);
    // What was pressed may go away: then its successor takes the focus, as soon as it is there.
    await expect.poll(() => focusProblem(held), { message: `after ${key}` }).toBe(null);
  };
  return {
    press,
    type: (text: string) => keyboard.type(text),
    async tabTo(target: Locator): Promise<void> {
      await target.waitFor();
      for (let stops = 0; !(await hasFocus(target)); stops += 1) {
        if (stops === TAB_STOPS_AT_MOST)
          throw new Error(`Tab does not lead to ${target.toString()}`);
        await press("Tab");
      }
    },
  };
}

/** Why the focus of the app cannot be seen; null when it can, or when it is in the admin around it. */
function focusProblem({ app }: Tab): Promise<string | null> {
  return app.locator("html").evaluate((root) => {
    const { ownerDocument } = root;
    if (!ownerDocument.hasFocus()) return null;
    let active = ownerDocument.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === null || active === ownerDocument.body) return "Nothing has the focus";
    if (active.localName === "iframe") return null;
    const box = active.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return `${active.outerHTML} has no size`;
    if (!active.matches(":focus-visible")) return `${active.outerHTML} is not :focus-visible`;
    const own = getComputedStyle(active);
    const around = active.parentElement && getComputedStyle(active.parentElement);
    const isSeen = [own, around].some(
      (style) => style && (style.outlineStyle !== "none" || style.boxShadow !== "none"),
    );
    return isSeen ? null : `${active.outerHTML} shows no focus`;
  });
}
