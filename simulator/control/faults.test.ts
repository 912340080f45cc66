import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SHOP, testSimulator, UPSERT } from "../testing/test-simulator.ts";

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

test.each([{ kind: "explode" }, { kind: "slow:soon" }, { kind: "timeout", times: 0 }, {}])(
  "a fault that makes no sense is refused: %j",
  async (wrong) => {
    expect((await simulated.control("faults", { match: "shop", ...wrong })).status).toBe(400);
  },
);
