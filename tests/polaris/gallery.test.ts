import { AxeBuilder } from "@axe-core/playwright";
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

test("the gallery shows every element", () => {
  const absent = Object.keys(elements).filter((tag) => !gallery.includes(`<${tag}`));
  expect(absent).toEqual([]);
});

test.each([1440, 390])(
  "axe finds nothing at %i pixels, and nothing is wider than the window",
  async (width) => {
    const page = await openPage(browser, gallery, width);
    // One page in one frame needs no second, empty page to collect the results in.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
    ).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(page.complaints).toEqual([]);
    await page.close();
  },
);

test("axe finds nothing in an open dialog, menu and popover", async () => {
  const page = await openPage(browser, gallery);
  for (const overlay of ["modal", "menu", "popover"]) {
    await openWhole(page, overlay);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await page.close();
});

/** Opens an overlay, and waits until it is as opaque as it will be. */
async function openWhole(page: Page, id: string): Promise<void> {
  await page
    .locator(`#${id}`)
    .evaluate((host) =>
      host.addEventListener("aftershow", () => host.setAttribute("data-whole", "")),
    );
  await page.locator(`#${id}-opener`).click();
  await page.locator(`#${id}[data-whole]`).waitFor({ state: "attached" });
}

test("every element has the slots of the manifest", async () => {
  const page = await openPage(browser, gallery);
  const manifest = await readManifest();
  const missing: string[] = [];
  for (const tag of Object.keys(elements)) {
    const slots = await page
      .locator(tag)
      .first()
      .evaluate((host) =>
        [...(host.shadowRoot?.querySelectorAll("slot") ?? [])].map((slot) => slot.name),
      );
    for (const slot of manifest.get(tag)?.slots ?? []) {
      if (!slots.includes(slot)) missing.push(`${tag} ${slot}`);
    }
  }
  expect(missing).toEqual([]);
  await page.close();
});

test("hosts keep the attributes that they were sent with", async () => {
  const page = await openPage(browser, gallery);
  const attributes = (inTemplate: string | null) =>
    page.evaluate((source) => {
      const sent = document.createElement("template");
      sent.innerHTML = source ?? "";
      const all = source ? sent.content.querySelectorAll("*") : document.querySelectorAll("main *");
      return [...all].map((node) =>
        [...node.attributes].map(({ name, value }) => `${name}=${value}`).join(" "),
      );
    }, inTemplate);
  expect(await attributes(null)).toEqual(await attributes(gallery));
  await page.close();
});
