import { type Browser, chromium, type Page } from "playwright-core";
import { polarisScript } from "#simulator/polaris/bundle.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";

export async function launch(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

/** A page that loads the stand-in in its head, then parses `body`, as the app's pages do. */
export async function openPage(browser: Browser, body: string, width = 1440): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on("pageerror", (error) => {
    throw error;
  });
  const script = await polarisScript();
  await page.route("http://app.test/**", async (route) => {
    const isScript = route.request().url().endsWith("polaris.js");
    await route.fulfill(
      isScript
        ? { contentType: "text/javascript", body: script }
        : { contentType: "text/html; charset=utf-8", body: document(body) },
    );
  });
  await page.goto("http://app.test/");
  return page;
}

const document = (body: string) => `<!doctype html><html lang="en"><head><title>Polaris</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><script src="/polaris.js"></script></head>
<body><main>${body}</main></body></html>`;
