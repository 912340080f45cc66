import type { Locator } from "playwright-core";
import type { Tab } from "./browser.ts";

/** What a merchant finds and does in the app, by role and label alone. */

const SECTION = /\/sections\/([\w-]{36})/;

export function promptBox({ app }: Tab): Locator {
  return app.getByRole("textbox", { name: "Describe the section" });
}

export function changeBox({ app }: Tab): Locator {
  return app.getByRole("textbox", { name: "Describe a change" });
}

/** A dialog's whole diff, which a press on "All changes" opens. */
export function allChanges(dialog: Locator): Locator {
  return dialog.getByRole("region", { name: "All changes" });
}

export function conversation({ app }: Tab): Locator {
  return app.getByRole("log", { name: "Conversation" });
}

/** The section itself, in its sandboxed frame; the frame that is being made ready is not counted. */
export function previewed({ app }: Tab): Locator {
  const frame = app.locator('iframe[title^="Preview of"]:not([inert])');
  return frame.contentFrame().getByRole("main");
}

/** Asks for a section on the page that is open, and waits until its editor is open. */
export async function describeSection(tab: Tab, prompt: string): Promise<void> {
  await promptBox(tab).fill(prompt);
  await tab.app.getByRole("button", { name: "Generate" }).click();
  await tab.page.waitForURL(SECTION);
  await conversation(tab).waitFor();
}

export async function askForChange(tab: Tab, request: string): Promise<void> {
  await changeBox(tab).fill(request);
  await tab.app.getByRole("button", { name: "Send" }).click();
}

/** Its code is being written. A quick model may be through before a page shows it. */
export async function runUnderWay(tab: Tab): Promise<void> {
  await conversation(tab)
    .getByText(/^Writing version/)
    .first()
    .waitFor();
}

/** The newest version is shown, and nothing is unsaved or under way in its place. */
export async function showsVersion({ app }: Tab, version: number): Promise<void> {
  await app.getByRole("button", { name: `Version ${version}`, exact: true }).waitFor();
}

/** The id of the section whose editor is open. */
export function openSectionId({ page }: Tab): string {
  const id = SECTION.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`No section is open at ${page.url()}`);
  return id;
}
