import { createHmac, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { Billing, Problem, Quota, SectionList } from "./shapes.ts";

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo();
});
afterAll(() => demo.close());

const PROTECTED: [method: string, address: string][] = [
  ["GET", "/api/sections"],
  ["POST", "/api/sections"],
  ["GET", `/api/sections/${randomUUID()}`],
  ["PATCH", `/api/sections/${randomUUID()}`],
  ["DELETE", `/api/sections/${randomUUID()}`],
  ["POST", `/api/sections/${randomUUID()}/archive`],
  ["GET", `/api/sections/${randomUUID()}/publish-plan?themeId=1`],
  ["POST", `/api/sections/${randomUUID()}/publish`],
  ["POST", "/api/chat/stream"],
  ["GET", `/api/chat/stream?generationId=${randomUUID()}`],
  ["POST", "/api/chat/cancel"],
  ["POST", "/api/check"],
  ["GET", "/api/themes"],
  ["GET", "/api/preview"],
  ["GET", "/api/preview/resources"],
  ["GET", "/api/resources"],
  ["GET", "/api/billing"],
  ["GET", "/api/usage"],
  ["GET", "/api/features"],
  ["GET", "/api/generations"],
  ["GET", "/api/settings"],
];

test.for(PROTECTED)("%s %s asks for a token", async ([method, address]) => {
  const response = await demo.api(address, {
    method,
    token: null,
    ...(method === "GET" ? {} : { body: {} }),
  });

  expect(response.status).toBe(401);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(Problem.parse(await response.json())).toMatchObject({
    status: 401,
    code: "unauthenticated",
  });
});

test.for([
  ["expired", {}, { exp: -60, nbf: -120 }],
  ["not yet valid", {}, { nbf: 3_600, exp: 7_200 }],
  ["of another app", { aud: "another-app" }, {}],
  ["for no shop", { dest: "https://evil.example" }, {}],
  ["without a shop", { dest: undefined }, {}],
] as const)("a token that is %s is refused", async ([, claims, times]) => {
  expect(await answerTo(signed({ ...tokenClaims(times), ...claims }))).toEqual(REFUSED);
});

test("a token signed with another secret is refused", async () => {
  expect(await answerTo(signed(tokenClaims({}), "another-secret"))).toEqual(REFUSED);
});

test("a token without a signature is refused, whatever its header says", async () => {
  const body = encoded(tokenClaims({}));

  expect(await answerTo(`${encoded({ alg: "none", typ: "JWT" })}.${body}.`)).toEqual(REFUSED);
  expect(await answerTo(`${encoded({ alg: "HS256", typ: "JWT" })}.${body}.`)).toEqual(REFUSED);
});

test.for(["", "x", "a.b.c", "null", "bnVsbA.bnVsbA.bnVsbA", "ä.ö.ü"])(
  "the word %j is no token",
  async (word) => {
    const response = await demo.api("/api/billing", {
      token: null,
      headers: { authorization: `Bearer ${Buffer.from(word).toString("latin1")}` },
    });

    expect(response.status).toBe(401);
    expect(Problem.parse(await response.json()).code).toBe("unauthenticated");
  },
);

test("a token that was changed after it was signed is refused", async () => {
  const [header, , signature] = (await demo.token()).split(".");
  const forOther = encoded({ ...tokenClaims({}), dest: `https://${OTHER_SHOP}` });

  expect(await answerTo(`${header}.${forOther}.${signature}`)).toEqual(REFUSED);
});

test("a refused token is told apart, so that App Bridge asks again with a new one", async () => {
  const response = await demo.api("/api/billing", {
    token: signed({ ...tokenClaims({ exp: -60, nbf: -120 }) }),
  });

  expect(response.headers.get("x-shopify-retry-invalid-session-request")).toBe("1");
});

test.for(["curl/8.5.0", "node", "Googlebot/2.1 (+http://www.google.com/bot.html)", ""])(
  "a program that calls itself %j is answered like a browser",
  async (agent) => {
    const response = await demo.api("/api/sections", { headers: { "user-agent": agent } });

    expect(response.status).toBe(200);
    SectionList.parse(await response.json());
  },
);

test("the first request starts the shop's trial, and no later one does", async () => {
  const first = await demo.call(Billing, "/api/billing");
  const again = await demo.call(Billing, "/api/billing");

  expect(first.trial).toMatchObject({ isInTrial: true, usageCount: 0, maxUsage: 10 });
  expect(again.trial.startedAt).toBe(first.trial.startedAt);
  expect(Quota.parse(first.quota)).toMatchObject({ isInTrial: true, source: "trial" });
});

test.for(["http-500", "throttled"])(
  "when Shopify gives no access token (%s) the app says so, and goes on when it does",
  async (kind) => {
    await demo.control("faults", { match: "/admin/oauth/access_token", kind, times: 9 });
    const failed = await demo.api("/api/billing", { shop: OTHER_SHOP });
    await demo.control("reset", {});

    expect({ status: failed.status, body: Problem.parse(await failed.json()) }).toMatchObject({
      status: 502,
      body: { status: 502, code: "shopify-unavailable" },
    });
  },
);

test("many first requests at once start one trial", async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => demo.call(Billing, "/api/billing", { shop: OTHER_SHOP })),
  );

  expect(new Set(answers.map(({ trial }) => trial.startedAt)).size).toBe(1);
});

test("no answer holds the app's secret", async () => {
  const answers = await Promise.all(
    ["/api/billing", "/api/settings", "/api/preview", "/api/nothing", "/healthz"].map((address) =>
      demo.api(address).then((response) => response.text()),
    ),
  );

  expect(answers.join("\n")).not.toContain(secret());
  expect(answers.join("\n")).not.toMatch(/shp(at|ss|ua)_|node_modules|\n\s+at /);
});

const REFUSED = { status: 401, code: "unauthenticated", repeatsToken: false };

async function answerTo(token: string) {
  const response = await demo.api("/api/billing", { token });
  const text = await response.text();
  const { code } = Problem.parse(JSON.parse(text));
  return { status: response.status, code, repeatsToken: text.includes(token) };
}

function tokenClaims({ exp = 60, nbf = 0 }: { exp?: number; nbf?: number }) {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: `https://${SHOP}/admin`,
    dest: `https://${SHOP}`,
    aud: "ai-section-generator",
    sub: "42",
    exp: now + exp,
    nbf: now + nbf,
    iat: now + nbf,
    jti: randomUUID(),
    sid: randomUUID(),
  };
}

function signed(claims: object, key = secret()): string {
  const content = `${encoded({ alg: "HS256", typ: "JWT" })}.${encoded(claims)}`;
  return `${content}.${createHmac("sha256", key).update(content).digest("base64url")}`;
}

function secret(): string {
  return fs.readFileSync(path.join(demo.dataDir, "app-secret"), "utf8");
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
