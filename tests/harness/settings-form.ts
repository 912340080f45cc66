import type { Browser, Locator } from "playwright-core";
import { z } from "zod";
import { openTab, PHONE, type Tab } from "./browser.ts";
import { SHOP, type TestDemo } from "./demo.ts";
import { EVERY_SETTING, labelOf } from "./every-setting.ts";
import { previewed } from "./merchant.ts";

const WithVersion = z.object({ section: z.object({ currentVersionId: z.string() }) });

/** A section of the shop that has every setting there is. @returns its id. */
export async function sectionWithEverySetting(demo: TestDemo, shop = SHOP): Promise<string> {
  const sectionId = await demo.newSection({ name: "Every setting" }, shop);
  const run = await demo.chat({ sectionId, content: "Three customer reviews" }, { shop });
  await run.text();
  const address = `/api/sections/${sectionId}`;
  const { section } = await demo.call(WithVersion, address, { shop });
  const body = { code: EVERY_SETTING, baseVersionId: section.currentVersionId };
  await demo.call(z.unknown(), address, { shop, method: "PATCH", body });
  return sectionId;
}

/** A tab with the form of the section, which the preview shows already. */
export async function openForm(
  browser: Browser,
  demo: TestDemo,
  {
    sectionId,
    shop = SHOP,
    isPhone = false,
  }: { sectionId: string; shop?: string; isPhone?: boolean },
): Promise<Tab> {
  const tab = await openTab(browser, {
    ...demo,
    store: shop.replace(".myshopify.com", ""),
    ...(isPhone && { viewport: PHONE }),
  });
  await tab.visit(`/app/sections/${sectionId}`);
  if (isPhone) await tab.app.getByRole("tab", { name: "Settings" }).click();
  await tab.app.getByRole("textbox", { name: labelOf("richtext") }).waitFor();
  await previewed(tab).getByText("Product:").waitFor({ state: "attached" });
  return tab;
}

/** A button of a resource field, such as "Select page", of the setting of that type. */
export function fieldButton({ app }: Tab, words: string, type: string): Locator {
  return app.getByRole("button", { name: `${words}: ${labelOf(type)}`, exact: true });
}

/** Waits until the preview shows the text. */
export function previewShows(tab: Tab, text: string | RegExp): Promise<void> {
  return previewed(tab).getByText(text).first().waitFor();
}

/** The options of the picker that is open. */
export function pickerOptions({ app }: Tab): Locator {
  return app.getByRole("dialog").getByRole("option");
}

/** Drags with the mouse, as a hand does: not at once. */
export async function drag({ page }: Tab, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
  if (start === null || end === null) throw new Error("Nothing to drag");
  const { mouse } = page;
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(start.x + start.width / 2, start.y - 4, { steps: 4 });
  await mouse.move(end.x + end.width / 2, end.y + 4, { steps: 4 });
  await mouse.up();
}
