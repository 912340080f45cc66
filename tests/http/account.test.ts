import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { firstSignOfLife } from "#tests/harness/event-stream.ts";
import { OTHER_SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { Billing, CheckAnswer, Features, Generations, Problem, Usage } from "./shapes.ts";

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo({ env: { METRICS_TOKEN: "metrics-token", MODEL: "composer:9999" } });
});
afterAll(() => demo.close());

test("billing tells the price list in cents, the trial and the quota", async () => {
  const billing = await demo.call(Billing, "/api/billing");

  expect(billing.plans.map(({ planName }) => planName)).toEqual(["free", "pro", "agency"]);
  expect(billing.plans[1]).toMatchObject({ basePriceCents: 2900 });
  expect(billing.subscription).toBeNull();
  expect(billing.quota).toMatchObject({ planName: "free", source: "trial", includedQuota: 10 });
  expect(new Date(billing.trial.endsAt ?? 0).getTime()).toBeGreaterThan(Date.now());
});

test("usage, features and history are told before anything was generated", async () => {
  const usage = await demo.call(Usage, "/api/usage");
  const features = await demo.call(Features, "/api/features");
  const history = await demo.call(Generations, "/api/generations?page=1");

  expect(usage.currentCycle).toMatchObject({ usageThisCycle: 0, includedQuota: 10 });
  expect(features).toMatchObject({ canPublish: true, canChatRefine: true });
  expect(history.items).toEqual([]);
});

test.for(["page=0", "page=x", "page=99999999999"])(
  "the odd history page %s is answered",
  async (query) => {
    const { items } = await demo.call(Generations, `/api/generations?${query}`);

    expect(items).toEqual([]);
  },
);

test("code is checked with line, severity and words for each problem", async () => {
  const { problems } = await demo.call(CheckAnswer, "/api/check", {
    body: { code: "<div>\n{% if %}\n</div>" },
  });

  expect(problems.some(({ severity }) => severity === "error")).toBe(true);
});

test("settings are kept, and what is none of the choices is refused", async () => {
  const save = (settings: object) => demo.api("/api/settings", { body: settings });
  const Settings = z.object({
    settings: z.object({ defaultTone: z.string().nullable(), defaultStyle: z.string().nullable() }),
  });
  const saved = await save({ defaultTone: "casual", defaultStyle: null });

  expect(saved.status).toBe(200);
  expect(await demo.call(Settings, "/api/settings")).toMatchObject({
    settings: { defaultTone: "casual", defaultStyle: null },
  });
  expect((await save({ defaultTone: "angry", defaultStyle: null })).status).toBe(422);
});

test("the theme to make sections for is one of the shop's, and stays when it is not named", async () => {
  const Themes = z.object({ themes: z.array(z.object({ id: z.string(), name: z.string() })) });
  const Settings = z.object({ settings: z.object({ defaultThemeId: z.string().nullable() }) });
  const { themes } = await demo.call(Themes, "/api/themes");
  // The other shop's live theme, none at all, and what is no id.
  const wrongs = [
    "gid://shopify/OnlineStoreTheme/152000000001",
    "gid://shopify/OnlineStoreTheme/1",
    "",
    7,
  ];
  const loma = themes.find(({ name }) => name === "Loma")?.id;
  const rest = { defaultTone: null, defaultStyle: null };

  await demo.call(Settings, "/api/settings", { body: { ...rest, defaultThemeId: loma } });
  expect((await demo.call(Settings, "/api/settings", { body: rest })).settings.defaultThemeId).toBe(
    loma,
  );
  for (const wrong of wrongs) {
    const refused = await demo.api("/api/settings", { body: { ...rest, defaultThemeId: wrong } });
    expect(refused.status).toBe(422);
  }
  const back = { body: { ...rest, defaultThemeId: null } };
  expect((await demo.call(Settings, "/api/settings", back)).settings.defaultThemeId).toBeNull();
});

test("the preview gets what the storefront shows, and the theme's look", async () => {
  const Preview = z.object({
    store: z.looseObject({}),
    look: z.looseObject({}),
    mediaOrigins: z.array(z.url()),
  });
  const preview = await demo.call(Preview, "/api/preview");

  expect(preview.mediaOrigins).toEqual([new URL(demo.adminUrl).origin]);
});

test("the process says that it is up, and when it is ready, without a token", async () => {
  for (const address of ["/healthz", "/readyz"]) {
    const response = await demo.api(address, { token: null });

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/json");
  }
});

test("metrics are for whoever has their token only", async () => {
  const metrics = (token: string | null) => demo.api("/metrics", { token });
  const open = await metrics("metrics-token");

  expect(open.status).toBe(200);
  expect(open.headers.get("content-type")).toContain("text/plain");
  expect(await open.text()).toContain("process_cpu_seconds_total");
  for (const token of [null, "x", "metrics-tokex", await demo.token()]) {
    const closed = await metrics(token);
    expect(closed.status).toBe(401);
    expect(Problem.parse(await closed.json()).code).toBe("unauthenticated");
  }
});

test("a page may be framed by its own shop and the admin only, and frames nobody else's", async () => {
  const page = await fetch(
    new URL(
      `/app?${new URLSearchParams({
        embedded: "1",
        shop: "demo-store.myshopify.com",
        host: btoa("admin.shopify.com/store/demo-store"),
        id_token: await demo.token(),
      })}`,
      demo.appUrl,
    ),
    { headers: { "user-agent": "Mozilla/5.0 Chrome/150", accept: "text/html" } },
  );
  const policy = page.headers.get("content-security-policy") ?? "";

  expect(page.status).toBe(200);
  const ancestors = /frame-ancestors ([^;,]*)/.exec(policy)?.[1]?.trim().split(" ");
  expect(ancestors).toContain("https://demo-store.myshopify.com");
  expect(ancestors).toContain(new URL(demo.adminUrl).origin);
  expect(ancestors).not.toContain("*");
  expect(policy).not.toContain("other-store");
  expect(policy).toContain("frame-src 'none'");
  expect(page.headers.get("x-powered-by")).toBeNull();
});

test.concurrent("a Shopify that is silent is told after a while", async () => {
  await demo.control("faults", { match: "/admin/oauth/access_token", kind: "timeout" });
  const response = await demo.api("/api/billing", { shop: OTHER_SHOP });

  expect(response.status).toBe(502);
  expect(Problem.parse(await response.json()).code).toBe("shopify-unavailable");
  expect((await demo.api("/api/billing", { shop: OTHER_SHOP })).status).toBe(200);
});

test.concurrent("a silent stream gives a sign of life", async () => {
  const response = await demo.chat({ sectionId: await demo.newSection(), content: "A hero" });

  expect(response.headers.get("cache-control")).toContain("no-transform");
  expect(await firstSignOfLife(response)).toBe("still here");
});
