import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFromFrame } from "#app/ui/section-preview/messages.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";
import { bundledFrame, listeningServer, openPreview, render } from "./preview-host.ts";
import { EVIL, EVIL_PORT, WAYS_OUT } from "./ways-out.ts";

const LONGEST_RENDERING_IN_MS = 10_000;

/** Time for what a section tries to arrive somewhere. */
const PATIENCE_IN_MS = 500;

let browser: Browser;
let sources: Awaited<ReturnType<typeof bundledFrame>>;
let host: Awaited<ReturnType<typeof listeningServer>>;
let evil: Awaited<ReturnType<typeof listeningServer>>;
const peers = createSocket("udp4");
let peerMessages = 0;
beforeAll(async () => {
  sources = await bundledFrame();
  host = await listeningServer((_request, response) => {
    response.setHeader("content-security-policy", "frame-src 'none'");
    response.setHeader("content-type", "text/html");
    response.setHeader("set-cookie", "session=secret");
    response.end("<!doctype html><title>The app</title><body></body>");
  });
  evil = await listeningServer((_request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.end("evil");
  });
  peers.on("message", () => (peerMessages += 1));
  peers.bind(0, "127.0.0.1");
  await once(peers, "listening");
  browser = await chromium.launch(await chromiumLaunchOptions());
});
afterAll(async () => {
  await browser.close();
  host.close();
  evil.close();
  peers.close();
});

/** A page of the app with a preview, and nobody else's cookies. */
async function withPreview(act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(host.origin);
    await openPreview(page, sources, ["https://cdn.example"]);
    await act(page);
  } finally {
    await context.close();
  }
}

/** Shows a section that may take its frame away before it can say that it has rendered. */
async function attack(page: Page, markup: string): Promise<void> {
  const rendered = render(page, markup).catch(() => undefined);
  await Promise.race([rendered, page.waitForTimeout(LONGEST_RENDERING_IN_MS)]);
  await page.waitForTimeout(PATIENCE_IN_MS);
}

test.concurrent.each(WAYS_OUT.map(([name, markup], index) => ({ name, markup, index })))(
  "a section reaches nobody by $name",
  async ({ markup, index }) => {
    const path = `/attack-${index}-`;
    await withPreview(async (page) => {
      const downloads: string[] = [];
      page.on("download", (download) => downloads.push(download.url()));
      const address = `${evil.origin}${path}`;
      const aimed = markup.replaceAll(EVIL_PORT, String(peers.address().port));
      await attack(page, aimed.replaceAll(EVIL, address));
      expect(evil.asked.filter((asked) => asked.startsWith(path))).toEqual([]);
      expect(peerMessages).toBe(0);
      expect(downloads).toEqual([]);
      expect(page.url()).toBe(`${host.origin}/`);
      expect(page.context().pages()).toHaveLength(1);
      expect(await page.title()).toBe("The app");
    });
  },
);

test.concurrent("the servers that nobody reaches can be reached", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${evil.origin}/reached`);
  await context.close();
  expect(evil.asked).toContain("/reached");
});

test.concurrent("a section sees neither the page nor what the page has stored", async () => {
  const tries = [
    "parent.document.title",
    "localStorage.secret",
    "sessionStorage.secret",
    "document.cookie",
    "top.secret",
    "indexedDB.open('x')",
    "caches.keys()",
    "navigator.storage.getDirectory()",
    "new BroadcastChannel('x').name && window.frameElement.title",
    "history.length && parent.history.length",
  ];
  await withPreview(async (page) => {
    await page.evaluate(() => {
      localStorage.setItem("secret", "1");
      Object.assign(window, { secret: "1", stolen: [] });
      addEventListener(
        "message",
        ({ data }) => data.loot && Reflect.get(window, "stolen").push(data.loot),
      );
    });
    await attack(
      page,
      tries
        .map(
          (attempt) =>
            `<script>(async () => parent.postMessage({ loot: String(await (${attempt})) }, "*"))().catch(() => {})</script>`,
        )
        .join("\n"),
    );
    const loot = await page.evaluate((): string[] => Reflect.get(window, "stolen"));
    expect(loot.filter((text) => text !== "" && !text.startsWith("[object"))).toEqual([]);
  });
});

test.concurrent("a section opens no dialog, fills no screen and holds no pointer", async () => {
  await withPreview(async (page) => {
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await attack(
      page,
      `<button id="go">x</button><script>
        const tries = [() => alert(1), () => confirm(1), () => prompt(1), () => print(), () => document.documentElement.requestFullscreen(), () => document.body.requestPointerLock(), () => navigator.clipboard.writeText("x"), () => Notification.requestPermission(), () => navigator.mediaDevices.getUserMedia({ video: true }), () => window.open("about:blank"), () => history.pushState(1, "", "/elsewhere"), () => history.back()];
        const all = () => { for (const attempt of tries) try { Promise.resolve(attempt()).catch(() => {}) } catch {} };
        all(); document.getElementById("go").addEventListener("click", all);
      </script>`,
    );
    await page.frameLocator("iframe").locator("#go").click();
    await page.waitForTimeout(PATIENCE_IN_MS);
    expect(dialogs).toEqual([]);
    expect(
      await page.evaluate(() => [document.fullscreenElement, document.pointerLockElement]),
    ).toEqual([null, null]);
    expect(page.url()).toBe(`${host.origin}/`);
    expect(page.context().pages()).toHaveLength(1);
  });
});

test.concurrent("a flood of messages and a page without end leave the app's page usable", async () => {
  await withPreview(async (page) => {
    await attack(
      page,
      `<script>
        for (let count = 0; count < 50_000; count += 1) parent.postMessage({ type: "rendered", errors: [], isShown: true }, "*");
        for (let count = 0; count < 50_000; count += 1) document.body.appendChild(document.createElement("p")).textContent = "x";
      </script>`,
    );
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });
});

test("strange messages from a frame are not believed", () => {
  const strange = [
    null,
    1,
    "ready",
    {},
    { type: "start" },
    { type: "render" },
    [],
    { type: { toString: "x" } },
  ];
  for (const message of strange) expect(readFromFrame(message)).toBeNull();
  expect(readFromFrame({ type: "rendered", errors: "x", durationMs: "x" })).toEqual({
    type: "rendered",
    errors: [],
    durationMs: 0,
    isShown: false,
  });
  const many = Array.from({ length: 900 }, () => ({ message: "x".repeat(9_000), line: 1 }));
  const read = readFromFrame({ type: "rendered", errors: many, durationMs: 1 });
  expect(JSON.stringify(read).length).toBeLessThan(60_000);
});
