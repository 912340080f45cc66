import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "#tests/harness/browser.ts";
import { startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { COMPARED, pixelPairs, publishTemplate, WIDTHS } from "./pixel-pairs.ts";

let browser: Browser;
let demo: TestDemo;
let pairs: Awaited<ReturnType<typeof pixelPairs>>;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startTestDemo()]);
  pairs = await pixelPairs(browser, demo);
});
afterAll(async () => {
  await pairs.close();
  await browser.close();
  await demo.close();
});

test.each(COMPARED)(
  "%s looks in the preview as on the storefront, at every width",
  async (templateId) => {
    const section = await publishTemplate(demo, templateId);
    for (const width of WIDTHS) {
      const pair = await pairs.shoot(section, width);
      const { sizes, share, largest } = await pairs.differences(pair);
      expect(sizes[0], `${width} px wide`).toEqual(sizes[1]);
      expect({ share, largest }, `${width} px wide`).toEqual({ share: 0, largest: 0 });
    }
  },
);
