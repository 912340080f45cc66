import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routeShopifyHosts } from "./route-shopify-hosts.ts";
import { CHARGE, SHOP, SUBSCRIBE, testSimulator, UPSERT } from "./testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterAll(() => simulated.close());

/** `fetch` does not let a caller choose the Host. */
function rawRequest(url: string, options: http.RequestOptions, body = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", reject);
    request.end(body);
  });
}

test.each([
  ["a foreign Host", { host: "evil.test" }, 403],
  ["a Host that only begins like ours", { host: "localhost.evil.test" }, 403],
  ["a foreign Origin", { origin: "https://evil.test" }, 403],
  ["no Origin at all", { origin: "null" }, 403],
  ["another port of this machine", { "sec-fetch-site": "same-site" }, 403],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["plain text", { "content-type": "text/plain" }, 415],
])("no web page can mint tokens: %s", async (_name, headers, status) => {
  const url = `${simulated.simulator.adminUrl}/__sim/session-token`;
  const all = { "content-type": "application/json", ...headers };
  const body = JSON.stringify({ shop: SHOP });
  expect(await rawRequest(url, { method: "POST", headers: all }, body)).toBe(status);
  const own = `${simulated.simulator.adminUrl}/store/demo-store/session-token`;
  expect(await rawRequest(own, { method: "POST", headers: all }, body)).toBe(status);
});

test("a foreign page cannot read state, nor reach Shopify's hosts", async () => {
  const { adminUrl } = simulated.simulator;
  const headers = { origin: "https://evil.test", "x-sim-host": SHOP };
  expect(
    await rawRequest(`${adminUrl}/__sim/state?shop=${SHOP}`, {
      headers: { origin: "https://evil.test" },
    }),
  ).toBe(403);
  const preflight = await fetch(`${adminUrl}/admin/api/2026-10/graphql.json`, {
    method: "OPTIONS",
    headers,
  });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
});

test("the app and the storefronts answer to this machine's names only", async () => {
  const { appUrl, storefronts } = simulated.simulator;
  for (const url of [appUrl, ...Object.values(storefronts)]) {
    expect(await rawRequest(url, { headers: { host: "evil.test" } })).toBe(403);
    expect(await rawRequest(url, {})).toBe(200);
  }
});

test("a storefront shows a draft to who asks, in pages that follow too, and takes no orders", async () => {
  const store = simulated.simulator.storefronts[SHOP] ?? "";
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  const drafts = body["themes"] as { id: string; role: string }[];
  const id = drafts
    .find(({ role }) => role !== "MAIN")
    ?.id.split("/")
    .at(-1);
  const live = await (await fetch(store)).text();
  const draft = await fetch(`${store}/?preview_theme_id=${id}`);
  expect(await draft.text()).not.toBe(live);
  const next = await fetch(`${store}/collections`, { headers: { referer: draft.url } });
  expect(new URL(next.url).searchParams.get("preview_theme_id")).toBe(id);
  for (const gone of ["1", "", "__proto__", "9".repeat(400)]) {
    expect(await (await fetch(`${store}/?preview_theme_id=${gone}`)).text()).toBe(live);
  }
  expect((await fetch(`${store}/cart/add`, { method: "POST" })).status).toBe(501);
});

test("a taken port is an error that names it", async () => {
  const { port } = simulated.simulator;
  await expect(testSimulator({ port })).rejects.toThrow(`Port ${port} is taken`);
  await expect(testSimulator({ appPort: port })).rejects.toThrow(`Port ${port} is taken`);
});

test("state survives a restart: theme files, subscriptions, tokens, clock", async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "simulator-"));
  const first = await testSimulator({ dataDir });
  const token = await first.accessToken();
  const { data } = await first.graphql(SUBSCRIBE);
  await first.control("billing", { shop: SHOP, action: "approve" });
  await first.control("clock", { advanceDays: 2 });
  const themes = await first.graphql("{ themes(first: 1) { nodes { id } } }");
  const files = [{ filename: "sections/kept.liquid", body: { type: "TEXT", value: "kept" } }];
  await first.graphql(UPSERT, { theme: themes.data.themes.nodes[0].id, files });
  await first.close();
  const second = await testSimulator({ dataDir });
  expect((await second.send(token, "{ shop { id } }")).status).toBe(200);
  const { body } = await second.control(`state?shop=${SHOP}`);
  expect(JSON.stringify(body)).toContain("sections/kept.liquid");
  expect(body["subscriptions"]).toMatchObject([{ status: "ACTIVE" }]);
  expect((await second.control("info")).body["clockOffsetMs"]).toBe(2 * 86_400_000);
  const line = data.appSubscriptionCreate.appSubscription.lineItems[1].id;
  const charge = await second.graphql(CHARGE, { line, amount: "2.00", key: "after" });
  expect(charge.data.appUsageRecordCreate.userErrors).toEqual([]);
  await second.close();
  fs.writeFileSync(path.join(dataDir, "simulator.json"), '{"format": 99}');
  await expect(testSimulator({ dataDir })).rejects.toThrow("was not written by this simulator");
  fs.rmSync(dataDir, { recursive: true });
});

test("the app is reached with a proxy's headers, the clock, and nothing a browser made up", async () => {
  await fetch(`${simulated.simulator.appUrl}/app?x=1`, {
    headers: { "x-demo-clock-offset-ms": "999", "x-forwarded-host": "evil.test" },
  });
  const { headers } = simulated.received.at(-1) ?? {};
  expect(headers).toMatchObject({
    "x-demo-clock-offset-ms": "0",
    "x-forwarded-proto": "http",
    "x-forwarded-host": new URL(simulated.simulator.appUrl).host,
  });
});

const SCRIPT = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

test("in HTML only Shopify's two scripts are led here, wherever a chunk ends", async () => {
  const html = `<script src="${SCRIPT}"></script><p>é https://cdn.shopify.com/other.js https</p>`;
  const bytes = Buffer.from(html);
  for (let cut = 0; cut < bytes.length; cut += 7) {
    simulated.answerWith((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.write(bytes.subarray(0, cut));
      setTimeout(() => response.end(bytes.subarray(cut)), 2);
    });
    const text = await (await fetch(simulated.simulator.appUrl)).text();
    expect(text).toBe(
      html.replace(
        "https://cdn.shopify.com/shopifycloud",
        `${simulated.simulator.adminUrl}/__cdn/shopifycloud`,
      ),
    );
  }
});

test("other types pass untouched, and headers name local addresses", async () => {
  simulated.answerWith((_request, response) => {
    response.writeHead(200, {
      "content-type": "application/json",
      link: `<${SCRIPT}>; rel=preload`,
      location: "https://admin.shopify.com/store/demo-store/apps/x",
      "content-security-policy": `frame-ancestors https://${SHOP} https://admin.shopify.com;`,
    });
    response.end(JSON.stringify(SCRIPT));
  });
  const response = await fetch(simulated.simulator.appUrl);
  const { adminUrl } = simulated.simulator;
  expect(await response.json()).toBe(SCRIPT);
  expect(response.headers.get("link")).toBe(
    `<${adminUrl}/__cdn/shopifycloud/app-bridge.js>; rel=preload`,
  );
  expect(response.headers.get("location")).toBe(`${adminUrl}/store/demo-store/apps/x`);
  expect(response.headers.get("content-security-policy")).toContain(adminUrl);
});

test("an event stream arrives event by event, and the app notices a reader that leaves", async () => {
  let left: () => void;
  const leaving = new Promise<void>((resolve) => (left = resolve));
  simulated.answerWith((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: one\n\n");
    response.on("close", () => left());
  });
  const abort = new AbortController();
  const response = await fetch(simulated.simulator.appUrl, { signal: abort.signal });
  const first = await response.body?.getReader().read();
  expect(new TextDecoder().decode(first?.value)).toBe("data: one\n\n");
  abort.abort();
  await leaving;
});

test("while the app is down a friendly page says so", async () => {
  const alone = await testSimulator({ appUpstream: "http://127.0.0.1:9" });
  const response = await fetch(alone.simulator.appUrl);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain("The app is not running");
  await alone.close();
});

test("fetch is led here for Shopify's hosts only, and back again", async () => {
  expect(() => routeShopifyHosts("https://simulator.test")).toThrow("loopback");
  const undo = routeShopifyHosts(simulated.simulator.adminUrl);
  try {
    const response = await fetch(`https://${SHOP}/admin/api/2026-10/graphql.json`, {
      method: "POST",
    });
    expect(response.status).toBe(401);
    const info = await fetch(`${simulated.simulator.adminUrl}/__sim/info`);
    expect(await info.json()).toMatchObject({ adminUrl: simulated.simulator.adminUrl });
  } finally {
    undo();
  }
});

test("the shell shows the app in a frame with a fresh token, and no page can frame the shell", async () => {
  const response = await fetch(`${simulated.simulator.adminUrl}/`);
  expect(response.url).toBe(`${simulated.simulator.adminUrl}/store/demo-store/apps/test-key`);
  expect(response.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  const html = await response.text();
  expect(html).toContain("id_token=");
  expect(html).toContain("other-store.myshopify.com");
  const foreign = await fetch(`${simulated.simulator.adminUrl}/store/nobody/apps/test-key`);
  expect(foreign.status).toBe(404);
});

test("a path of the shell reaches the app as it is, without becoming markup", async () => {
  const html = await (
    await fetch(
      `${simulated.simulator.adminUrl}/store/demo-store/apps/test-key/app/sections?q=%22%3E%3Cscript%3E`,
    )
  ).text();
  expect(html).toContain("/app/sections?q=%22%3E%3Cscript%3E");
  expect(html).not.toContain('"><script>');
});

test("pictures and scripts come from the CDN stand-in", async () => {
  const { adminUrl } = simulated.simulator;
  const art = await fetch(`${adminUrl}/__cdn/files/moon-jar-large.svg?width=200`);
  expect(art.headers.get("content-type")).toBe("image/svg+xml");
  const bridge = await fetch(`${adminUrl}/__cdn/shopifycloud/app-bridge.js`);
  expect(await bridge.text()).toContain(adminUrl);
  expect((await fetch(`${adminUrl}/__cdn/files/none.svg`)).status).toBe(404);
});
