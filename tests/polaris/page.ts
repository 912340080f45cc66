import { type Browser, chromium, type Page } from "playwright-core";
import { polarisScript } from "#simulator/polaris/bundle.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";

export type OpenPage = Page & {
  /** What the page complained of: uncaught errors and console errors. */
  complaints: string[];
};

export async function launch(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

/** A page that loads the stand-in in its head, then parses `body`, as the app's pages do. */
export async function openPage(browser: Browser, body: string, width = 1440): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const script = await polarisScript();
  await page.route("http://app.test/**", async (route) => {
    const url = route.request().url();
    if (url.endsWith("/polaris.js")) {
      await route.fulfill({ contentType: "text/javascript", body: script });
    } else if (url.endsWith("/")) {
      await route.fulfill({ contentType: "text/html; charset=utf-8", body: asDocument(body) });
    } else {
      await route.fulfill({ status: 204 });
    }
  });
  await page.goto("http://app.test/");
  return Object.assign(page, { complaints });
}

const asDocument = (body: string) => `<!doctype html><html lang="en"><head><title>Polaris</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><script src="/polaris.js"></script></head>
<body><main id="root">${body}</main></body></html>`;
