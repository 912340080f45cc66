import fs from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { DESKTOP, launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { describeSection, previewed, promptBox, showsVersion } from "#tests/harness/merchant.ts";

/** `npm run screenshots -- FOLDER`: every screen and the editor's main states, on a desk and on a phone. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say where to: npm run screenshots -- FOLDER");
  process.exit(1);
}
fs.mkdirSync(folder, { recursive: true });

const VIEWPORTS = { desk: DESKTOP, phone: PHONE };

type Size = keyof typeof VIEWPORTS;

const SCREENS = {
  home: "/app",
  sections: "/app/sections",
  "new-section": "/app/sections/new",
  templates: "/app/templates",
  plan: "/app/billing",
  settings: "/app/settings",
  "not-found": "/app/sections/00000000-0000-4000-8000-000000000000",
};

const Versions = z.object({ versions: z.array(z.object({ id: z.string() })) });
const Themes = z.object({ themes: z.array(z.object({ id: z.string(), role: z.string() })) });
const Plan = z.object({ fileName: z.string(), expectedChecksum: z.string().nullable() });

const [browser, demo] = await Promise.all([launchChromium(), startTestDemo()]);
try {
  await shootEmptyScreens(browser, demo);
  const sectionId = await makeSections(demo);
  for (const size of ["desk", "phone"] as const) await shootScreens(browser, demo, size, sectionId);
} finally {
  await browser.close();
  await demo.close();
}

async function shootEmptyScreens(shown: Browser, { adminUrl }: TestDemo): Promise<void> {
  for (const size of ["desk", "phone"] as const) {
    const tab = await openStillTab(shown, adminUrl, size);
    await tab.visit("/app");
    await promptBox(tab).waitFor();
    await shoot(tab, `home-new-${size}`);
    await tab.visit("/app/sections");
    await tab.app.getByRole("heading", { level: 1 }).waitFor();
    await shoot(tab, `sections-empty-${size}`);
    await tab.close();
  }
}

/** Without motion: nothing is caught half-way. */
async function openStillTab(shown: Browser, adminUrl: string, size: Size): Promise<Tab> {
  const tab = await openTab(shown, { adminUrl, viewport: VIEWPORTS[size] });
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  return tab;
}

/** Three sections, one of them on the draft theme. @returns the one that is published. */
async function makeSections(made: TestDemo): Promise<string> {
  const [reviews = ""] = await Promise.all(
    [
      "Three customer reviews with stars on a warm background",
      "Questions about shipping, returns and care, opening one at a time",
      "Four big numbers about our store on a dark background",
    ].map(async (content) => {
      const sectionId = await made.newSection({ prompt: content });
      await (await made.chat({ sectionId, content })).text();
      return sectionId;
    }),
  );
  const { versions } = await made.call(Versions, `/api/sections/${reviews}`);
  const { themes } = await made.call(Themes, "/api/themes");
  const themeId = themes.find(({ role }) => role !== "main")?.id;
  const plan = await made.call(
    Plan,
    `/api/sections/${reviews}/publish-plan?${new URLSearchParams({ themeId: themeId ?? "" })}`,
  );
  await made.call(z.unknown(), `/api/sections/${reviews}/publish`, {
    body: { themeId, versionId: versions[0]?.id, ...plan },
  });
  return reviews;
}

async function shootScreens(
  shown: Browser,
  { adminUrl }: TestDemo,
  size: Size,
  sectionId: string,
): Promise<void> {
  const tab = await openStillTab(shown, adminUrl, size);
  for (const [name, address] of Object.entries(SCREENS)) {
    await tab.visit(address);
    await tab.app.getByRole("heading", { level: 1 }).waitFor();
    await shoot(tab, `${name}-${size}`);
  }
  await tab.visit(`/app/sections/${sectionId}`);
  await showsVersion(tab, 1);
  if (size === "phone") await shootPhoneEditor(tab);
  else await shootDeskEditor(tab);
  await shootRun(tab, size);
  await tab.close();
}

async function shootDeskEditor(tab: Tab): Promise<void> {
  const { app } = tab;
  await previewed(tab).getByText("First customer").waitFor();
  await shoot(tab, "editor-desk");
  await app.getByRole("button", { name: "Version 1", exact: true }).click();
  await shoot(tab, "editor-versions-desk");
  await tab.page.keyboard.press("Escape");
  await app.getByRole("button", { name: "Code", exact: true }).click();
  await codeShown(tab);
  await shoot(tab, "editor-code-desk");
  await app.getByRole("button", { name: "Preview", exact: true }).click();
  await app.getByRole("textbox", { name: "Heading", exact: true }).fill("Loved in Porto");
  await previewed(tab).getByText("Loved in Porto").waitFor();
  await shoot(tab, "editor-unsaved-desk");
  await app.getByRole("button", { name: "Discard" }).click();
  await shootPublish(tab, "desk");
}

async function shootPhoneEditor(tab: Tab): Promise<void> {
  for (const name of ["Chat", "Preview", "Settings", "Code"]) {
    await tab.app.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    if (name === "Preview") await previewed(tab).getByText("First customer").waitFor();
    if (name === "Code") await codeShown(tab);
    await shoot(tab, `editor-${name.toLowerCase()}-phone`);
  }
  await tab.app.getByRole("tab", { name: /^Preview/ }).click();
  await shootPublish(tab, "phone");
}

async function codeShown({ app }: Tab): Promise<void> {
  await app.getByRole("textbox", { name: /code/i }).waitFor();
}

async function shootPublish(tab: Tab, size: Size): Promise<void> {
  const publish = tab.app.getByRole("button", { name: "Publish version 1" });
  await publish.first().click();
  const dialog = tab.app.getByRole("dialog");
  await dialog.getByRole("button", { name: "Publish to draft theme", disabled: false }).waitFor();
  await shoot(tab, `publish-draft-${size}`);
  await dialog.getByRole("radio", { name: "Live theme" }).check();
  await dialog.getByRole("button", { name: "Publish to live theme", disabled: false }).waitFor();
  await shoot(tab, `publish-live-${size}`);
  await tab.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
}

async function shootRun(tab: Tab, size: Size): Promise<void> {
  await tab.visit("/app");
  await describeSection(tab, "Our story with a large photo on the left and a button");
  await shoot(tab, `editor-first-run-${size}`);
  await showsVersion(tab, 1);
  if (size === "desk") await previewed(tab).getByRole("heading").first().waitFor();
  await shoot(tab, `editor-complete-${size}`);
}

/** As it is when fonts, pictures and the thumbnails in view have come. */
async function shoot({ page, app }: Tab, name: string): Promise<void> {
  await app.locator("body").evaluate(async ({ ownerDocument }) => {
    await ownerDocument.fonts.ready;
    await Promise.all([...ownerDocument.images].map((image) => image.decode().catch(() => null)));
    const isWaiting = () =>
      [...ownerDocument.querySelectorAll(".thumbnail-waiting")].some((thumbnail) => {
        const { top, bottom } = thumbnail.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    while (isWaiting()) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await page.screenshot({ path: path.join(String(folder), `${name}.png`) });
}
