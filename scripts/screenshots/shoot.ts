import path from "node:path";
import type { Browser } from "playwright-core";
import { DESKTOP, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";

export const SIZES = { desk: DESKTOP, phone: PHONE };

export type Size = keyof typeof SIZES;

/** Without motion: nothing is caught half-way. Pages longer than the window are given the height they need. */
export async function openStillTab(
  browser: Browser,
  adminUrl: string,
  size: Size,
  height = SIZES[size].height,
): Promise<Tab> {
  const tab = await openTab(browser, { adminUrl, viewport: { ...SIZES[size], height } });
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  return tab;
}

/** As it is when fonts, pictures and the thumbnails in view have come. */
export async function shoot({ page, app }: Tab, folder: string, name: string): Promise<void> {
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
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
