import fs from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { launchChromium, type Tab } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { startPostgres } from "#tests/harness/postgres.ts";
import { COMPARED, pixelPairs, publishTemplate, WIDTHS } from "#tests/preview/pixel-pairs.ts";
import { shootPublishing } from "./screenshots/shoot-publishing.ts";
import { shootBilling } from "./screenshots/shoot-billing.ts";
import { openStillTab, shoot, type Size } from "./screenshots/shoot.ts";
import {
  describeSection,
  previewed,
  promptBox,
  runUnderWay,
  showsVersion,
} from "#tests/harness/merchant.ts";

/** `npm run screenshots -- FOLDER [billing|screens|publishing|pairs]`: every screen, the states of plan and editor, and sections beside their storefront, on a desk and on a phone. */
const [folder = "", set = "all"] = process.argv.slice(2);
if (folder === "") {
  console.error("Say where to: npm run screenshots -- FOLDER");
  process.exit(1);
}
fs.mkdirSync(folder, { recursive: true });

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

const browser = await launchChromium();
try {
  if (set === "all" || set === "screens") await withDemo({}, shootEveryScreen);
  if (set === "all" || set === "publishing")
    for (const size of ["desk", "phone"] as const)
      await withDemo({}, (demo) => shootPublishing(browser, demo, folder, size));
  if (set === "all" || set === "billing") await shootPlans();
  if (set === "all" || set === "pairs") await withDemo({}, shootPairs);
} finally {
  await browser.close();
}

async function withDemo(
  options: Parameters<typeof startTestDemo>[0],
  act: (demo: TestDemo) => Promise<void>,
): Promise<void> {
  const demo = await startTestDemo(options);
  try {
    await act(demo);
  } finally {
    await demo.close();
  }
}

/** On a database that the pictures' states can be put into. */
async function shootPlans(): Promise<void> {
  const postgres = await startPostgres();
  try {
    await withDemo({ databaseUrl: postgres.url, env: { MODEL: "composer:0" } }, (demo) =>
      shootBilling(browser, demo, postgres.url, folder),
    );
  } finally {
    await postgres.stop();
  }
}

/** The same sections in the preview and on the storefront. */
async function shootPairs(demo: TestDemo): Promise<void> {
  const pairs = await pixelPairs(browser, demo);
  for (const templateId of COMPARED) {
    const section = await publishTemplate(demo, templateId);
    for (const width of WIDTHS)
      for (const [place, picture] of Object.entries(await pairs.shoot(section, width)))
        fs.writeFileSync(path.join(folder, `${templateId}-${width}-${place}.png`), picture);
  }
  await pairs.close();
}

async function shootEveryScreen(demo: TestDemo): Promise<void> {
  await shootEmptyScreens(browser, demo);
  const sectionId = await makeSections(demo);
  for (const size of ["desk", "phone"] as const) await shootScreens(browser, demo, size, sectionId);
}

async function shootEmptyScreens(shown: Browser, { adminUrl }: TestDemo): Promise<void> {
  for (const size of ["desk", "phone"] as const) {
    const tab = await openStillTab(shown, adminUrl, size);
    await tab.visit("/app");
    await promptBox(tab).waitFor();
    await shoot(tab, folder, `home-new-${size}`);
    await tab.visit("/app/sections");
    await tab.app.getByRole("heading", { level: 1 }).waitFor();
    await shoot(tab, folder, `sections-empty-${size}`);
    await tab.close();
  }
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
    await shoot(tab, folder, `${name}-${size}`);
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
  await shoot(tab, folder, "editor-desk");
  await app.getByRole("button", { name: "Version 1", exact: true }).click();
  await shoot(tab, folder, "editor-versions-desk");
  await tab.page.keyboard.press("Escape");
  await app.getByRole("button", { name: "Code", exact: true }).click();
  await codeShown(tab);
  await shoot(tab, folder, "editor-code-desk");
  await app.getByRole("button", { name: "Preview", exact: true }).click();
  await app.getByRole("textbox", { name: "Heading", exact: true }).fill("Loved in Porto");
  await previewed(tab).getByText("Loved in Porto").waitFor();
  await shoot(tab, folder, "editor-unsaved-desk");
  await app.getByRole("button", { name: "Discard" }).click();
  await shootPublish(tab, "desk");
}

async function shootPhoneEditor(tab: Tab): Promise<void> {
  for (const name of ["Chat", "Preview", "Settings", "Code"]) {
    await tab.app.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    if (name === "Preview") await previewed(tab).getByText("First customer").waitFor();
    if (name === "Code") await codeShown(tab);
    await shoot(tab, folder, `editor-${name.toLowerCase()}-phone`);
  }
  await tab.app.getByRole("tab", { name: /^Preview/ }).click();
  await shootPublish(tab, "phone");
}

async function codeShown({ app }: Tab): Promise<void> {
  await app.getByRole("textbox", { name: /code/i }).waitFor();
}

async function shootPublish(tab: Tab, size: Size): Promise<void> {
  const publish = tab.app.getByRole("button", { name: /to another theme$/ });
  await publish.first().click();
  const dialog = tab.app.getByRole("dialog");
  // It is on another draft theme already.
  await dialog.getByRole("radio", { name: "Loma" }).check();
  await dialog.getByRole("button", { name: "Publish to draft theme", disabled: false }).waitFor();
  await shoot(tab, folder, `publish-draft-${size}`);
  await dialog.getByRole("radio", { name: "Live theme" }).check();
  await dialog.getByRole("button", { name: "Publish to live theme", disabled: false }).waitFor();
  await shoot(tab, folder, `publish-live-${size}`);
  await tab.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await shootAddToPage(tab, size);
}

async function shootAddToPage(tab: Tab, size: Size): Promise<void> {
  const { page, app } = tab;
  await app.getByRole("button", { name: "On Barro, autumn draft" }).click();
  await shoot(tab, folder, `where-it-is-${size}`);
  await app.getByRole("button", { name: "Add to a page" }).click();
  const dialog = app.locator("dialog[open]");
  await dialog.getByRole("radio", { name: "After Hero" }).check();
  await dialog.getByText("After Hero, before").first().waitFor();
  await shoot(tab, folder, `add-to-page-${size}`);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
}

async function shootRun(tab: Tab, size: Size): Promise<void> {
  await tab.visit("/app");
  await describeSection(tab, "Our story with a large photo on the left and a button");
  await runUnderWay(tab);
  await shoot(tab, folder, `editor-first-run-${size}`);
  await showsVersion(tab, 1);
  if (size === "desk") await previewed(tab).getByRole("heading").first().waitFor();
  await shoot(tab, folder, `editor-complete-${size}`);
}
