import { Hono, type Context } from "hono";
import { z } from "zod";
import { OWNER_USER_ID } from "../auth/access-tokens.ts";
import { signSessionToken } from "../auth/session-token.ts";
import type { SimulatedShop } from "../state.ts";
import { setWriteRule, ThemeWriteRule } from "../themes/write-rules.ts";
import { DeliveryRule, setRule } from "../webhooks/delivery-rules.ts";
import { sendWebhook } from "../webhooks/send-webhook.ts";
import { adminAppUrl, shopByDomain, type World } from "../world.ts";
import { actAsMerchant, MerchantAction } from "./act-as-merchant.ts";
import { actOnTheme, ThemeAction } from "./act-on-theme.ts";
import { advanceClock } from "./advance-clock.ts";
import { describeState } from "./describe-state.ts";
import { Fault } from "./faults.ts";
import { onlyOwnRequests } from "./guard.ts";
import { installApp, uninstallApp } from "./installation.ts";
import { resetWorld, SeedRequest, seedShop } from "./seeding.ts";

const Shop = z.object({ shop: z.string() });

const TokenRequest = Shop.extend({
  user: z.union([z.string().regex(/^\d+$/), z.int().min(1)]).optional(),
  expiresIn: z.number().optional(),
});

const WebhookRequest = Shop.extend({
  topic: z.string().regex(/^[a-z_]+\/[a-z_]+$/),
  payload: z.unknown().optional(),
  id: z.string().optional(),
  triggeredAt: z.string().optional(),
  delayMs: z.number().min(0).max(60_000).default(0),
  tamper: z.boolean().optional(),
});

/** `/__sim/…`: what tests and operators do to the simulated Shopify. */
export function controlApi(world: World): Hono {
  const api = new Hono();
  api.use(onlyOwnRequests(() => world.urls.admin));
  api.get("/info", (context) => context.json(info(world)));
  api.get("/state", (context) =>
    withShop(context, world, context.req.query(), Shop, (shop) => describeState(shop)),
  );
  ruleRoutes(api, world);
  api.post("/session-token", (context) =>
    posted(context, world, TokenRequest, (shop, { user, expiresIn }) => {
      const userId = String(user ?? OWNER_USER_ID);
      return { token: signSessionToken(world, { shop: shop.domain, userId, expiresIn }) };
    }),
  );
  api.post("/reset", async (context) => {
    resetWorld(world);
    return context.json({});
  });
  api.post("/seed", async (context) => {
    const request = SeedRequest.safeParse(await readJson(context));
    if (!request.success) return badRequest(context, request.error);
    return context.json(await seedShop(world, request.data));
  });
  api.post("/webhooks", (context) =>
    posted(context, world, WebhookRequest, (shop, request) => planWebhook(world, shop, request)),
  );
  api.post("/billing", (context) =>
    posted(context, world, Shop.extend(MerchantAction.shape), (shop, action) =>
      actAsMerchant(world, shop, action),
    ),
  );
  api.post("/themes", (context) =>
    posted(context, world, ThemeAction, (shop, action) => actOnTheme(world, shop, action)),
  );
  api.post("/clock", async (context) => {
    const request = z.object({ advanceDays: z.number() }).safeParse(await readJson(context));
    if (!request.success) return badRequest(context, request.error);
    return context.json(await advanceClock(world, request.data.advanceDays));
  });
  api.post("/uninstall", (context) =>
    posted(context, world, Shop, (shop) => uninstallApp(world, shop)),
  );
  api.post("/install", (context) =>
    posted(context, world, Shop, (shop) => installApp(world, shop)),
  );
  return api;
}

/** What goes wrong or otherwise from now on. */
function ruleRoutes(api: Hono, world: World): void {
  api.post("/faults", async (context) => {
    const fault = Fault.safeParse(await readJson(context));
    if (!fault.success) return badRequest(context, fault.error);
    world.faults.push(fault.data);
    return context.json({ faults: world.faults });
  });
  api.delete("/faults", (context) => {
    world.faults.length = 0;
    return context.json({});
  });
  api.post("/webhook-delivery", async (context) => {
    const rule = DeliveryRule.safeParse(await readJson(context));
    if (!rule.success) return badRequest(context, rule.error);
    setRule(world.deliveryRules, rule.data);
    return context.json({ rules: world.deliveryRules });
  });
  api.post("/theme-writes", async (context) => {
    const rule = ThemeWriteRule.safeParse(await readJson(context));
    if (!rule.success) return badRequest(context, rule.error);
    setWriteRule(world.themeWriteRules, rule.data);
    return context.json({ rules: world.themeWriteRules });
  });
}

function info(world: World) {
  const { state, urls } = world;
  return {
    adminUrl: urls.admin,
    appUrl: urls.app,
    shops: state.shops.map(({ domain }) => domain),
    storefronts: urls.storefronts,
    apps: Object.fromEntries(state.shops.map((shop) => [shop.domain, adminAppUrl(world, shop)])),
    clockOffsetMs: state.clockOffsetMs,
  };
}

async function planWebhook(
  world: World,
  shop: SimulatedShop,
  { delayMs, payload = {}, ...webhook }: z.infer<typeof WebhookRequest>,
) {
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  return { status: await sendWebhook(world, shop, { ...webhook, payload }) };
}

async function posted<Schema extends z.ZodType<{ shop: string }>>(
  context: Context,
  world: World,
  schema: Schema,
  act: (shop: SimulatedShop, request: z.infer<Schema>) => object | Promise<object>,
): Promise<Response> {
  return withShop(context, world, await readJson(context), schema, act);
}

async function withShop<Schema extends z.ZodType<{ shop: string }>>(
  context: Context,
  world: World,
  input: unknown,
  schema: Schema,
  act: (shop: SimulatedShop, request: z.infer<Schema>) => object | Promise<object>,
): Promise<Response> {
  const request = schema.safeParse(input);
  if (!request.success) return badRequest(context, request.error);
  const shop = shopByDomain(world, request.data.shop);
  if (shop === undefined) {
    return context.json({ error: `There is no shop ${request.data.shop}.` }, 404);
  }
  const answer = await act(shop, request.data);
  return "refused" in answer ? context.json({ error: answer.refused }, 409) : context.json(answer);
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

function badRequest(context: Context, error: z.ZodError): Response {
  return context.json({ error: z.prettifyError(error) }, 400);
}
