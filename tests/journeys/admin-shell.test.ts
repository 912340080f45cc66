import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { SHOP, testSimulator } from "#simulator/testing/test-simulator.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";

/** A page of an app that uses what App Bridge offers. */
const PAGE = `<!doctype html><html lang="en"><head><title>A page</title><meta name="shopify-api-key" content="test-key">
<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script></head><body>
<s-app-nav><a href="/app" rel="home">Home</a><a href="/app/sections">Sections</a><a href="/app/billing">Plan</a></s-app-nav>
<h1>The app</h1>
<button onclick="shopify.toast.show('Copied', { action: 'Undo', onAction: () => document.title = 'undone' })">Toast</button>
<button onclick="document.querySelector('s-app-window').show()">Window</button>
<button onclick="shopify.saveBar.show('bar')">Edit</button>
<button onclick="shopify.resourcePicker({ type: 'product', multiple: 2 }).then((all) => document.title = all ? 'picked ' + all.length : 'cancelled')">Pick</button>
<button onclick="fetch('/api').then((answer) => answer.text()).then((text) => document.title = text)">Fetch</button>
<button onclick="shopify.saveBar.leaveConfirmation().then(() => document.title = 'left')">Leave</button>
<button onclick="window.open('shopify://admin/themes/current/editor', '_top')">Theme editor</button>
<a href="https://demo-store.myshopify.com/collections/all" target="_top">Store</a>
<form data-save-bar onsubmit="event.preventDefault(); document.title = 'submitted'"><label>Name <input name="name"></label></form>
<s-app-window src="/app/editor?section=1"></s-app-window>
<ui-save-bar id="bar"><button variant="primary" onclick="shopify.saveBar.hide('bar'); document.title = 'saved'"></button>
<button onclick="shopify.saveBar.hide('bar'); document.title = 'discarded'"></button></ui-save-bar>
<script>document.addEventListener("shopify:navigate", (event) => history.pushState(null, "", event.target.getAttribute("href")))</script>
</body></html>`;

let browser: Browser;
let simulated: Awaited<ReturnType<typeof testSimulator>>;
let page: Page;
let app: FrameLocator;
const complaints: string[] = [];
beforeAll(async () => {
  simulated = await testSimulator();
  simulated.answerWith((request, response) => {
    if (request.url === "/api") return response.end(request.headers.authorization?.slice(0, 9));
    const ancestors = `frame-ancestors https://${SHOP} https://admin.shopify.com;`;
    response.setHeader("content-security-policy", ancestors);
    response.setHeader("content-type", "text/html; charset=utf-8");
    return response.end(PAGE);
  });
  browser = await chromium.launch(await chromiumLaunchOptions());
});
afterAll(async () => {
  await browser.close();
  await simulated.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(simulated.simulator.adminUrl);
  app = page.frameLocator("#app");
  await app.getByRole("heading", { name: "The app" }).waitFor();
});
afterEach(async () => {
  await page.close();
  if (complaints.length > 0) throw new Error(complaints.splice(0).join("\n"));
});

const press = (name: string) => app.getByRole("button", { name, exact: true }).click();
const title = () => page.title();
const asked = () => simulated.received.map(({ path }) => path);

test("the app's links stand in the admin, move its address and survive a reload", async () => {
  await page.getByRole("link", { name: "Sections" }).click();
  await page.waitForURL(/\/store\/demo-store\/apps\/test-key\/app\/sections$/);
  const current = () => page.getByRole("link", { name: "Sections" }).getAttribute("aria-current");
  await expect.poll(current).toBe("page");
  await page.reload();
  await app.getByRole("heading", { name: "The app" }).waitFor();
  expect(asked()).toContainEqual(expect.stringMatching(/^\/app\/sections\?.*id_token=/));
});

test("the app's own requests carry a session token", async () => {
  await press("Fetch");
  await expect.poll(title).toContain("Bearer ey");
});

test("a toast shows, and its action reaches the app", async () => {
  await press("Toast");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(title).toContain("undone");
});

test("unsaved changes keep the page: the bar saves, discards, and asks before leaving", async () => {
  await press("Edit");
  const save = page.getByRole("button", { name: "Save" });
  await page.getByRole("link", { name: "Sections" }).click();
  expect(page.url()).not.toContain("sections");
  await press("Leave");
  await page.getByRole("button", { name: "Stay" }).click();
  await save.click();
  await expect.poll(title).toContain("saved");
  await expect.poll(() => save.isVisible()).toBe(false);
  await press("Edit");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect.poll(title).toContain("discarded");
});

test("a form with data-save-bar shows the bar by itself", async () => {
  await app.getByLabel("Name").fill("Mugs");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(title).toContain("submitted");
});

test("the resource picker gives what was chosen, at most as many as allowed", async () => {
  await press("Pick");
  for (const index of [0, 1, 2]) await page.getByRole("checkbox").nth(index).click();
  await page.getByRole("button", { name: "Select" }).click();
  await expect.poll(title).toContain("picked 2");
  await press("Pick");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(title).toContain("cancelled");
});

test("an app window covers the admin and closes again", async () => {
  await press("Window");
  const inner = page.frameLocator('iframe[name="app-window"]');
  await inner.getByRole("heading", { name: "The app" }).waitFor();
  expect(asked()).toContainEqual(expect.stringMatching(/^\/app\/editor\?section=1&embedded=1/));
  expect(page.url()).not.toContain("editor");
  await page.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
});

test("links to Shopify's admin and to the store lead to the local ones", async () => {
  await app.getByRole("link", { name: "Store" }).click();
  await page.waitForURL(`${simulated.simulator.storefronts[SHOP]}/collections/all`);
  await page.goBack();
  await press("Theme editor");
  await page.waitForURL(/\/store\/demo-store\/themes\/current\/editor$/);
  await page.getByRole("button", { name: "Add section" }).click();
  await page.waitForURL(/added=/);
  const preview = () => page.frames().find((frame) => frame.url().includes("preview_theme_id="));
  await expect.poll(() => preview()?.url()).toMatch(/#shopify-section-/);
});

test("at 390 px the navigation waits behind a button", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const link = page.getByRole("link", { name: "Plan" });
  await expect.poll(() => link.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Menu" }).click();
  await link.click();
  await page.waitForURL(/\/app\/billing$/);
  await expect.poll(() => link.isVisible()).toBe(false);
});

test("opened outside the admin, the app goes there", async () => {
  const host = Buffer.from("admin.shopify.com/store/demo-store").toString("base64url");
  await page.goto(`${simulated.simulator.appUrl}/app/sections?shop=${SHOP}&host=${host}`);
  await page.waitForURL(/\/store\//);
  const { adminUrl } = simulated.simulator;
  expect(page.url()).toBe(`${adminUrl}/store/demo-store/apps/test-key/app/sections`);
});
