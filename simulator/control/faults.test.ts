import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  CHARGE,
  OTHER,
  SHOP,
  SUBSCRIBE,
  testSimulator,
  UPSERT,
} from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

const QUERY = "{ shop { name } }";
const fault = (kind: string, match = "shop", times = 1) =>
  simulated.control("faults", { match, kind, times });

test("http-500 happens as often as asked, then all is well", async () => {
  await fault("http-500", "shop", 2);
  const token = await simulated.accessToken();
  const statuses = [];
  for (let each = 0; each < 3; each += 1)
    statuses.push((await simulated.send(token, QUERY)).status);
  expect(statuses).toEqual([500, 500, 200]);
});

test("throttled says so and leaves nothing available", async () => {
  await fault("throttled");
  const answer = await simulated.graphql(QUERY);
  expect(answer.errors?.[0]?.extensions?.code).toBe("THROTTLED");
  expect(answer.extensions?.cost.throttleStatus.currentlyAvailable).toBe(0);
});

test("timeout never answers, until the caller gives up", async () => {
  await fault("timeout");
  const token = await simulated.accessToken();
  const answer = fetch(`${simulated.simulator.adminUrl}/admin/api/2026-10/graphql.json`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-sim-host": SHOP,
      "x-shopify-access-token": token,
    },
    body: JSON.stringify({ query: QUERY }),
    signal: AbortSignal.timeout(200),
  });
  await expect(answer).rejects.toThrow(/timeout/i);
});

test("slow answers late", async () => {
  await fault("slow:300");
  const start = Date.now();
  expect((await simulated.graphql(QUERY)).data.shop.name).toBe("Casa Barro");
  expect(Date.now() - start).toBeGreaterThanOrEqual(295);
});

const theme = async () =>
  (await simulated.graphql("{ themes(first: 1, roles: [MAIN]) { nodes { id } } }")).data.themes
    .nodes[0].id;
const FILES = [{ filename: "sections/new.liquid", body: { type: "TEXT", value: "<p>New</p>" } }];
const written = async () => {
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  return JSON.stringify(body["themes"]).includes("sections/new.liquid");
};

test("user-error refuses without doing it", async () => {
  await fault("user-error", "themeFilesUpsert");
  const { data } = await simulated.graphql(UPSERT, { theme: await theme(), files: FILES });
  expect(data.themeFilesUpsert.userErrors).toHaveLength(1);
  expect(await written()).toBe(false);
});

test("access-denied is what a shop without the exemption says", async () => {
  await fault("access-denied", "themeFilesUpsert");
  const answer = await simulated.graphql(UPSERT, { theme: await theme(), files: FILES });
  expect(answer.errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
});

test("drop-after-commit does it and loses the answer", async () => {
  await fault("drop-after-commit", "themeFilesUpsert");
  const variables = { theme: await theme(), files: FILES };
  await expect(simulated.graphql(UPSERT, variables)).rejects.toThrow("fetch failed");
  expect(await written()).toBe(true);
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  expect(body["calls"]).toContainEqual({ operation: "themeFilesUpsert", status: 0 });
});

test("a fault can be planted for a path, such as that of the tokens", async () => {
  await fault("http-500", "/admin/oauth/access_token");
  const subject_token = await simulated.sessionToken();
  expect((await simulated.oauth({ subject_token })).status).toBe(500);
  expect((await simulated.oauth({ subject_token })).status).toBe(200);
});

const subscribed = async () => {
  const { data } = await simulated.graphql(SUBSCRIBE);
  await simulated.control("billing", { shop: SHOP, action: "approve" });
  const line: string = data.appSubscriptionCreate.appSubscription.lineItems[1].id;
  return { line, amount: "2.00", key: "one" };
};
const charges = async () => {
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  return body["usageRecords"];
};

test("a charge whose answer is lost is made; sent again, it is the same one", async () => {
  const variables = await subscribed();
  await fault("drop-after-commit", "appUsageRecordCreate");
  await expect(simulated.graphql(CHARGE, variables)).rejects.toThrow("fetch failed");
  expect(await charges()).toHaveLength(1);
  const { data } = await simulated.graphql(CHARGE, variables);
  expect(await charges()).toMatchObject([{ id: data.appUsageRecordCreate.appUsageRecord.id }]);
});

test("a cut connection leaves nothing done, at a field and at a path", async () => {
  const variables = await subscribed();
  await fault("cut", "appUsageRecordCreate");
  await expect(simulated.graphql(CHARGE, variables)).rejects.toThrow("fetch failed");
  await fault("cut", "appSubscriptionCreate");
  await expect(simulated.graphql(SUBSCRIBE)).rejects.toThrow("fetch failed");
  await fault("cut", "/admin/oauth/access_token");
  await expect(simulated.accessToken()).rejects.toThrow("fetch failed");
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  expect(body).toMatchObject({ usageRecords: [], subscriptions: [{ status: "ACTIVE" }] });
});

const PATH = "/admin/api/2026-10/graphql.json";

test.each([
  ["http-402", 402, /^{"errors":/],
  ["http-403", 403, /^{"errors":/],
  ["http-404", 404, /^{"errors":/],
  ["http-429", 429, /^{"errors":/],
  ["http-500", 500, /^{"errors":/],
  ["http-502", 502, /^<!doctype html>/],
  ["html", 200, /^<!doctype html>/],
  ["empty", 200, /^$/],
  ["bad-json", 200, /^{"data":{$/],
])("%s answers at a field and at a path, and charges nothing", async (kind, status, body) => {
  const variables = await subscribed();
  const token = await simulated.accessToken();
  for (const match of ["appUsageRecordCreate", PATH]) {
    await fault(kind, match);
    const answer = await simulated.send(token, CHARGE, variables);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(body);
  }
  expect(await charges()).toEqual([]);
  expect((await simulated.send(token, CHARGE, variables)).status).toBe(200);
  expect(await charges()).toHaveLength(1);
});

test("a fault of one shop does not touch another", async () => {
  await simulated.control("faults", { match: "shop", kind: "http-500", shop: OTHER });
  const [own, other] = [await simulated.accessToken(), await simulated.accessToken(OTHER)];
  expect((await simulated.send(own, QUERY)).status).toBe(200);
  expect((await simulated.send(other, QUERY, {}, OTHER)).status).toBe(500);
});

test.each([{ kind: "explode" }, { kind: "slow:soon" }, { kind: "timeout", times: 0 }, {}])(
  "a fault that makes no sense is refused: %j",
  async (wrong) => {
    expect((await simulated.control("faults", { match: "shop", ...wrong })).status).toBe(400);
  },
);
