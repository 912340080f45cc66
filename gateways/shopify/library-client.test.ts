import {
  ApiVersion,
  HttpResponseError,
  LogSeverity,
  Session,
  shopifyApi,
} from "@shopify/shopify-api";
import { afterAll, expect, test } from "vitest";
import { NoThemeAccess, ShopifyUnavailable } from "#platform/errors.ts";
import { routeShopifyHosts } from "#simulator/route-shopify-hosts.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { createAdminGraphql, type AdminClient } from "./admin-graphql.ts";
import { createShopifyAdmin } from "./shopify-admin.ts";

const SHOP = "demo-store.myshopify.com";
const simulated = await startSimulatedShopify();
const restoreFetch = routeShopifyHosts(simulated.adminUrl);

// The adapter keeps the fetch that it finds when it is loaded.
await import("@shopify/shopify-api/adapters/node");

afterAll(async () => {
  restoreFetch();
  await simulated.close();
});

const api = shopifyApi({
  apiKey: "test-key",
  apiSecretKey: "test-secret",
  apiVersion: ApiVersion.October26,
  hostName: "localhost",
  isEmbeddedApp: true,
  logger: { level: LogSeverity.Error },
});

/** The genuine client, wrapped as the genuine React Router package wraps it. */
function libraryClient(accessToken: string): AdminClient {
  const session = new Session({ id: "1", shop: SHOP, state: "", isOnline: false, accessToken });
  const client = new api.clients.Graphql({ session });
  return async (operation, { variables, signal }) => {
    try {
      const options = variables === undefined ? { signal } : { variables, signal };
      return Response.json(await client.request(operation, options));
    } catch (error) {
      if (!(error instanceof HttpResponseError)) throw error;
      throw Response.json(error.response.body, { status: error.response.code });
    }
  };
}

async function adminOf(accessToken: string, timeoutInMs = 60_000) {
  return createShopifyAdmin(createAdminGraphql(libraryClient(accessToken), { timeoutInMs }));
}

const admin = await adminOf(await simulated.accessToken(SHOP));
const [theme] = await admin.listThemes();
const themeId = theme?.id ?? "";
const write = (shopify = admin) =>
  shopify.upsertThemeFile(themeId, "sections/gs-note.liquid", "<p></p>");

test("through the genuine client a file is written and store data is read", async () => {
  expect(await write()).toMatchObject({ kind: "written" });
  expect((await admin.readStoreData()).products.length).toBeGreaterThan(0);
});

test("through the genuine client throttling is waited for", async () => {
  await simulated.fault("themeFilesUpsert", "throttled");

  expect(await write()).toMatchObject({ kind: "written" });
});

test("through the genuine client a missing permission is no access to themes", async () => {
  await simulated.fault("themeFilesUpsert", "access-denied");

  await expect(write()).rejects.toBeInstanceOf(NoThemeAccess);
});

test.for(["http-500", "drop-after-commit", "timeout"])(
  "through the genuine client %s is an outage",
  async (kind) => {
    const impatient = await adminOf(await simulated.accessToken(SHOP), 500);
    await simulated.fault("themeFilesUpsert", kind);

    await expect(write(impatient)).rejects.toBeInstanceOf(ShopifyUnavailable);
  },
);

test("through the genuine client a revoked token is the library's own answer", async () => {
  const revoked = await adminOf("shpat_gone");

  await expect(revoked.listThemes()).rejects.toMatchObject({ status: 401 });
});
