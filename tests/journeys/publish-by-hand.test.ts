import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { DESKTOP, launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";
import { CreatedSection, SectionPage, Themes } from "../http/shapes.ts";

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startTestDemo()]);
  // What an app has that got no exemption.
  await demo.control("seed", { shop: SHOP, scopes: ["read_products", "read_themes"] });
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
afterEach(() => tab.close());

test.for([
  ["desktop", DESKTOP],
  ["phone", PHONE],
] as const)(
  "on a %s, without access: the file by hand, and then it counts",
  async ([name, viewport]) => {
    const { section } = await demo.call(CreatedSection, "/api/sections", {
      body: { templateId: "faq", name: `Answers ${name}` },
    });
    const file = `sections/gs-answers-${name}.liquid`;
    const { themes } = await demo.call(Themes, "/api/themes");
    const themeId = themes.find(({ role }) => role === "unpublished")?.id;
    const byHand = (body: string | null) =>
      demo.control("themes", { shop: SHOP, themeId, action: "edit", file, body });
    tab = await openTab(browser, { ...demo, viewport });
    await tab.visit(`/app/sections/${section.id}`);
    // On a phone the button stands below the preview.
    if (viewport === PHONE) await tab.app.getByRole("tab", { name: /^Preview/ }).click();
    await tab.app.getByRole("button", { name: /^Publish version/ }).click();
    const dialog = tab.app.getByRole("dialog");
    await dialog.getByText("The app may write to none of your themes now.").waitFor();
    await dialog.getByRole("heading", { name: "Add it by hand" }).waitFor();
    await dialog.getByText(/Show the code of/).click();
    const code = await dialog.getByLabel(`Code of ${file}`).textContent();
    await expect.poll(() => violations(tab)).toEqual([]);
    expect(await widthBeyondScreen(tab)).toBe(0);

    const added = dialog.getByRole("button", { name: "I have added it" });
    await added.click();
    await dialog.getByText(/is not in .* yet/).waitFor();
    await byHand((code ?? "").replace("<div", '<div id="by-hand"'));
    await added.click();
    await dialog.getByText(/with other code than this version/).waitFor();
    await byHand(code);
    await added.click();
    await dialog.getByRole("heading", { name: /^Published to/ }).waitFor();

    const page = await demo.call(SectionPage, `/api/sections/${section.id}`);
    expect(page.section).toMatchObject({ status: "active", themeId, fileName: file });
  },
);
