import { createHmac } from "node:crypto";
import http from "node:http";
import { startSimulator, type SimulatorOptions } from "../simulator.ts";

export const SHOP = "demo-store.myshopify.com";
export const OTHER = "other-store.myshopify.com";
export const APP = { apiKey: "test-key", apiSecret: "test-secret" };
const SCOPES = ["read_products", "write_themes", "read_content", "read_files"];

const EXCHANGE = {
  client_id: APP.apiKey,
  client_secret: APP.apiSecret,
  grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
  subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
  requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
};

/** A request that reached the app. */
export type Received = { path: string; headers: http.IncomingHttpHeaders; body: string };
type Json = Record<string, unknown>;

/** A simulator with a small app behind it, which keeps what it received and answers as told. */
export async function testSimulator(options: Partial<SimulatorOptions> = {}) {
  const received: Received[] = [];
  const reply: { listener: http.RequestListener } = {
    listener: (_request, response) => response.end("ok"),
  };
  const app = http.createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body });
      reply.listener(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    app.listen(0, "127.0.0.1", resolve);
  });
  const address = app.address();
  const appPort = typeof address === "object" && address !== null ? address.port : 0;
  const simulator = await startSimulator({
    port: 0,
    appPort: 0,
    appUpstream: `http://127.0.0.1:${appPort}`,
    scopes: SCOPES,
    dataDir: null,
    ...APP,
    ...options,
  });
  const host = shopHost(simulator.adminUrl);
  return {
    simulator,
    received,
    answerWith: (listener: http.RequestListener) => (reply.listener = listener),
    ...host,
    close: async () => {
      await simulator.close();
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
    },
  };
}

function shopHost(adminUrl: string) {
  const control = async (path: string, body?: object) => {
    const response = await fetch(`${adminUrl}/__sim/${path}`, {
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await json(response) };
  };
  const sessionToken = async (shop = SHOP) =>
    String((await control("session-token", { shop })).body["token"]);
  const oauth = async (changes: Json, shop = SHOP) => {
    const response = await fetch(`${adminUrl}/admin/oauth/access_token`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-sim-host": shop },
      body: JSON.stringify({ ...EXCHANGE, ...changes }),
    });
    return { status: response.status, body: await json(response) };
  };
  const accessToken = async (shop = SHOP) => {
    const { body } = await oauth({ subject_token: await sessionToken(shop) }, shop);
    return String(body["access_token"]);
  };
  const send = (token: string, query: string, variables: Json = {}, shop = SHOP) =>
    fetch(`${adminUrl}/admin/api/2026-10/graphql.json`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-sim-host": shop,
        "x-shopify-access-token": token,
      },
      body: JSON.stringify({ query, variables }),
    });
  const graphql = async (query: string, variables: Json = {}, shop = SHOP) => {
    const response = await send(await accessToken(shop), query, variables, shop);
    return graphqlAnswer(response);
  };
  return { control, sessionToken, oauth, accessToken, send, graphql };
}

async function json(response: Response): Promise<Json> {
  return response.json();
}

async function graphqlAnswer(response: Response): Promise<GraphqlAnswer> {
  return response.json();
}

export type GraphqlAnswer = {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of every shape
  data: any;
  errors?: { message: string; extensions?: { code?: string } }[];
  extensions?: { cost: { throttleStatus: { currentlyAvailable: number } } };
};

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A session token with other claims or another secret. */
export function forgedToken(claims: Json, secret = APP.apiSecret): string {
  const seconds = Math.floor(Date.now() / 1000);
  const payload = {
    iss: `https://${SHOP}/admin`,
    dest: `https://${SHOP}`,
    aud: APP.apiKey,
    sub: "42",
    sid: "a",
    exp: seconds + 60,
    nbf: seconds,
    iat: seconds,
    ...claims,
  };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(payload)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

export const SUBSCRIBE = `mutation {
  appSubscriptionCreate(name: "Pro", returnUrl: "https://app.test/back", test: true, lineItems: [
    { plan: { appRecurringPricingDetails: { price: { amount: 29, currencyCode: USD } } } }
    { plan: { appUsagePricingDetails: { terms: "$2 each", cappedAmount: { amount: 10, currencyCode: USD } } } }
  ]) { confirmationUrl appSubscription { id status lineItems { id } } userErrors { field message } }
}`;

export const CHARGE = `mutation Charge($line: ID!, $amount: Decimal!, $key: String) {
  appUsageRecordCreate(subscriptionLineItemId: $line, price: { amount: $amount, currencyCode: USD },
    description: "One more", idempotencyKey: $key) { appUsageRecord { id idempotencyKey } userErrors { message } }
}`;

export const UPSERT = `mutation Upsert($theme: ID!, $files: [OnlineStoreThemeFilesUpsertFileInput!]!) {
  themeFilesUpsert(themeId: $theme, files: $files) {
    job { id done } upsertedThemeFiles { filename checksumMd5 size }
    userErrors { code filename field message }
  }
}`;
