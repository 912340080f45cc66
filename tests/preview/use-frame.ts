import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { FromFrame } from "#app/ui/section-preview/messages.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";
import { bundledFrame, listeningServer, openPreview } from "./preview-host.ts";

/** A picture of one pixel. */
const PIXEL = Buffer.from("R0lGODlhAQABAAAAAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");

type Server = Awaited<ReturnType<typeof listeningServer>>;

export type FrameTest = {
  page: Page;
  frame: FrameLocator;
  shop: Server;
  sources: Awaited<ReturnType<typeof bundledFrame>>;
};

/** For each test of a file: a page of the app with an empty preview frame in it. */
export function useFrame(): () => FrameTest {
  let browser: Browser;
  let host: Server;
  let current: FrameTest | null = null;
  let shop: Server;
  let sources: FrameTest["sources"];
  beforeAll(async () => {
    sources = await bundledFrame();
    host = await listeningServer((_request, response) => {
      // The policy of every page of the app.
      response.setHeader("content-security-policy", "frame-src 'none'");
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>The app</title><body></body>");
    });
    shop = await listeningServer((_request, response) => {
      response.setHeader("content-type", "image/gif");
      response.end(PIXEL);
    });
    browser = await chromium.launch(await chromiumLaunchOptions());
  });
  afterAll(async () => {
    await browser.close();
    host.close();
    shop.close();
  });
  beforeEach(async () => {
    const page = await browser.newPage();
    await page.goto(host.origin);
    await openPreview(page, sources, [shop.origin]);
    current = { page, frame: page.frameLocator("iframe"), shop, sources };
  });
  afterEach(() => current?.page.close());
  return () => {
    if (current === null) throw new Error("No frame is open yet");
    return current;
  };
}

export const section = (markup: string, settings = "[]", more = "") =>
  `${markup}{% schema %}{ "name": "S", "settings": ${settings}${more} }{% endschema %}`;

export const HEADING =
  '[{ "type": "text", "id": "heading", "label": "Heading", "default": "Hello" }]';

export const withHeading = (heading: string) => ({
  instance: { settings: { heading }, blocks: [] },
});

/** What the frame has told of this kind, as the page reads it. */
export async function told<Type extends FromFrame["type"]>(page: Page, type: Type) {
  const all = await page.evaluate(() => window.told);
  return all.filter(
    (message): message is Extract<FromFrame, { type: Type }> => message.type === type,
  );
}
