import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forgedToken, OTHER, SHOP, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterAll(() => simulated.close());

test("a session token becomes an expiring offline token with a refresh token", async () => {
  const { status, body } = await simulated.oauth({
    subject_token: await simulated.sessionToken(),
    expiring: "1",
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ expires_in: 3_600, refresh_token_expires_in: 7_776_000 });
  expect(body["scope"]).toContain("write_themes");
});

test("without expiring the offline token has neither expiry nor refresh token", async () => {
  const { body } = await simulated.oauth({
    subject_token: await simulated.sessionToken(),
    expiring: "0",
  });
  expect(Object.keys(body).toSorted()).toEqual(["access_token", "scope"]);
});

test("an online token names its user", async () => {
  const { body } = await simulated.oauth({
    subject_token: await simulated.sessionToken(),
    requested_token_type: "urn:shopify:params:oauth:token-type:online-access-token",
  });
  expect(body).toMatchObject({ associated_user: { id: 42, account_owner: true } });
});

const seconds = Math.floor(Date.now() / 1000);
const unsigned = forgedToken({}).split(".").slice(0, 2).join(".");
const none = Buffer.from('{"alg":"none"}').toString("base64url");

test.each([
  ["another secret", forgedToken({}, "guess")],
  ["an expired token", forgedToken({ exp: seconds - 30 })],
  ["a token of the future", forgedToken({ nbf: seconds + 600 })],
  ["another app's token", forgedToken({ aud: "other" })],
  ["another shop's token", forgedToken({ dest: `https://${OTHER}` })],
  ["no signature", `${unsigned}.`],
  ["algorithm none", `${none}.${unsigned.split(".")[1]}.${"a".repeat(43)}`],
  ["nonsense", "nonsense"],
  ["nothing", ""],
])("%s is refused", async (_name, token) => {
  const { status, body } = await simulated.oauth({ subject_token: token });
  expect(status).toBe(400);
  expect(body["error"]).toBe("invalid_subject_token");
});

test("a rightly signed token with another algorithm in its header is refused", async () => {
  const header = Buffer.from('{"alg":"HS512"}').toString("base64url");
  const signed = `${header}.${unsigned.split(".")[1]}`;
  const signature = createHmac("sha256", "test-secret").update(signed).digest("base64url");
  expect((await simulated.oauth({ subject_token: `${signed}.${signature}` })).status).toBe(400);
});

test("wrong client credentials are refused before the token is looked at", async () => {
  const subject_token = await simulated.sessionToken();
  for (const wrong of [{ client_id: "x" }, { client_secret: "x" }]) {
    const { status, body } = await simulated.oauth({ subject_token, ...wrong });
    expect({ status, error: body["error"] }).toEqual({ status: 401, error: "invalid_client" });
  }
});

test("a refresh token rotates; the old one works until the new one is used", async () => {
  const first = await simulated.oauth({
    subject_token: await simulated.sessionToken(),
    expiring: "1",
  });
  const refresh = (token: unknown, shop = SHOP) =>
    simulated.oauth({ grant_type: "refresh_token", refresh_token: token }, shop);
  const second = await refresh(first.body["refresh_token"]);
  expect(second.status).toBe(200);
  // The answer was lost: the app asks again with the token it still has.
  const again = await refresh(first.body["refresh_token"]);
  expect(again.status).toBe(200);
  expect((await refresh(again.body["refresh_token"])).status).toBe(200);
  expect((await refresh(first.body["refresh_token"])).body["error"]).toBe("invalid_grant");
  expect((await refresh(second.body["refresh_token"], OTHER)).body["error"]).toBe("invalid_grant");
});

test("a token of one shop opens no other, and none after an uninstall", async () => {
  const token = await simulated.accessToken(OTHER);
  expect((await simulated.send(token, "{ shop { id } }", {}, OTHER)).status).toBe(200);
  expect((await simulated.send(token, "{ shop { id } }", {}, SHOP)).status).toBe(401);
  await simulated.control("uninstall", { shop: OTHER });
  expect((await simulated.send(token, "{ shop { id } }", {}, OTHER)).status).toBe(401);
  const { status } = await simulated.oauth(
    { subject_token: await simulated.sessionToken(OTHER) },
    OTHER,
  );
  expect(status).toBe(400);
  await simulated.control("install", { shop: OTHER });
  expect((await simulated.send(token, "{ shop { id } }", {}, OTHER)).status).toBe(401);
});
