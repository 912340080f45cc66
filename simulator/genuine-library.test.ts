// First: the library keeps the fetch that it finds when it is imported.
import { routeShopifyHosts } from "./route-shopify-hosts.ts";
import "@shopify/shopify-app-react-router/adapters/node";
import {
  ApiVersion,
  AppDistribution,
  LogSeverity,
  shopifyApp,
  type Session,
} from "@shopify/shopify-app-react-router/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { APP, SHOP, testSimulator } from "./testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
let undo: () => void;
beforeAll(async () => {
  simulated = await testSimulator();
  undo = routeShopifyHosts(simulated.simulator.adminUrl);
});
afterAll(async () => {
  undo();
  await simulated.close();
});

const sessions = new Map<string, Session>();
const sessionStorage = {
  storeSession: async (session: Session) => sessions.set(session.id, session).size > 0,
  loadSession: async (id: string) => sessions.get(id),
  deleteSession: async (id: string) => sessions.delete(id),
  deleteSessions: async (ids: string[]) => ids.every((id) => sessions.delete(id)),
  findSessionsByShop: async (shop: string) =>
    [...sessions.values()].filter((session) => session.shop === shop),
};

const library = () =>
  shopifyApp({
    ...APP,
    apiSecretKey: APP.apiSecret,
    apiVersion: ApiVersion.October26,
    scopes: ["read_products", "write_themes"],
    appUrl: simulated.simulator.appUrl,
    distribution: AppDistribution.AppStore,
    sessionStorage,
    logger: { level: LogSeverity.Error },
    future: { expiringOfflineAccessTokens: true },
  });

const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36" };

test("the address that the shell puts into its frame lets the app in, and its token reads the shop", async () => {
  const html = await (await fetch(simulated.simulator.adminUrl)).text();
  const address = /<iframe[^>]* src="([^"]+)"/s.exec(html)?.[1] ?? "";
  const url = address.replaceAll(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));
  const { admin, session } = await library().authenticate.admin(
    new Request(url, { headers: BROWSER }),
  );
  expect(session).toMatchObject({ shop: SHOP, isOnline: false });
  expect(session.refreshToken).toMatch(/^shprt_/);
  const answer = await (await admin.graphql("{ shop { name } }")).json();
  expect(answer.data).toEqual({ shop: { name: "Casa Barro" } });
});

test("without a request, the stored session works and is refreshed when it is about to expire", async () => {
  const before = [...sessions.values()].find(({ shop }) => shop === SHOP);
  if (before === undefined) throw new Error("no session");
  const { accessToken } = before;
  before.expires = new Date(Date.now() + 1_000);
  const { admin } = await library().unauthenticated.admin(SHOP);
  const answer = await (await admin.graphql("{ themes(first: 1) { nodes { name } } }")).json();
  expect(answer.data).toMatchObject({ themes: { nodes: [{ name: "Barro" }] } });
  const after = [...sessions.values()].find(({ shop }) => shop === SHOP);
  expect(after?.accessToken).not.toBe(accessToken);
});

test("a webhook passes the library's check", async () => {
  await simulated.control("webhooks", { shop: SHOP, topic: "themes/publish", payload: { id: 1 } });
  const sent = simulated.received.at(-1);
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent?.headers ?? {})) headers.set(name, String(value));
  const { topic, shop, payload } = await library().authenticate.webhook(
    new Request("https://app.test/webhooks", { method: "POST", headers, body: sent?.body ?? "" }),
  );
  expect({ topic, shop, payload }).toEqual({
    topic: "THEMES_PUBLISH",
    shop: SHOP,
    payload: { id: 1 },
  });
});
