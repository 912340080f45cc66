import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { chromiumLaunchOptions } from "./chromium.ts";

/** The app's handle in the admin's addresses. */
const APP_PATH = "apps/ai-section-generator";

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** How long anything may take to appear: a run takes five seconds, and many times that on a busy machine. */
const PATIENCE_IN_MS = 90_000;

/** A merchant's tab: the admin, and the app in its frame. */
export type Tab = {
  page: Page;
  app: FrameLocator;
  /** Opens a page of the app by its address, as a bookmark would, and waits until it can be used. */
  visit(path: string): Promise<void>;
  /** Waits until the app's page can be used: what the server drew does nothing yet when it is pressed. */
  usable(): Promise<void>;
  /** @throws an error with what the pages complained of: uncaught errors, of every frame. */
  close(): Promise<void>;
};

export type TabOptions = {
  adminUrl: string;
  store?: string;
  viewport?: { width: number; height: number };
  /** Another tab of the same browser: cookies and storage are shared. */
  besides?: Tab;
};

export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

/** A tab, with cookies of its own unless it is opened beside another. Close it when done. */
export async function openTab(browser: Browser, options: TabOptions): Promise<Tab> {
  const { adminUrl, store = "demo-store", viewport = DESKTOP, besides } = options;
  const context =
    besides?.page.context() ??
    (await browser.newContext({ viewport, userAgent: desktopAgent(browser) }));
  context.setDefaultTimeout(PATIENCE_IN_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  const app = page.frameLocator("#app");
  return {
    page,
    app,
    visit: async (path) => {
      await page.goto(`${adminUrl}/store/${store}/${APP_PATH}${path}`);
      await takenOver(page);
    },
    usable: () => takenOver(page),
    close: async () => {
      await (besides ? page.close() : context.close());
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
    },
  };
}

/** Waits until React has hydrated the app's page; the page that installs the app has none. */
async function takenOver(page: Page): Promise<void> {
  const [holder] = await page.locator("#app").elementHandles();
  const frame = await holder?.contentFrame();
  await frame?.waitForFunction(() =>
    Object.entries(document).some(
      ([key, fiber]) =>
        key.startsWith("__reactContainer$") &&
        fiber.stateNode.current.memoizedState.isDehydrated === false,
    ),
  );
}

/** Shopify's library takes a headless browser for a bot, and answers 410. */
function desktopAgent(browser: Browser): string {
  const [major] = browser.version().split(".");
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}
