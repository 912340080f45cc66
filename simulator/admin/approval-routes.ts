import { Hono, type Context } from "hono";
import { catchUp } from "../billing/catch-up.ts";
import { awaitsDecision, decide } from "../control/act-as-merchant.ts";
import type { SimulatedShop, Subscription } from "../state.ts";
import { sendInBackground } from "../webhooks/send-own-webhook.ts";
import { shopByDomain, shopName, type World } from "../world.ts";
import { approvalPage } from "./approval-page.ts";

const PATH = "/store/:name/charges/:account/:id/RecurringApplicationCharge/:confirm";

/** Shopify's page where a merchant approves a subscription or a higher cap. */
export function approvalRoutes(world: World): Hono {
  const routes = new Hono();
  routes.get(PATH, (context) =>
    withRequest(context, world, (shop, subscription) =>
      context.html(approvalPage(world, shop, subscription)),
    ),
  );
  routes.post(PATH, (context) =>
    withRequest(context, world, async (shop, subscription) => {
      if (context.req.header("origin") !== world.urls.admin) {
        return context.text("Only the merchant may decide this.", 403);
      }
      const form = await context.req.parseBody();
      const action = form["decision"] === "approve" ? "approve" : "decline";
      if (!awaitsDecision(subscription)) {
        return subscription.status === "ACTIVE" && action === "approve"
          ? context.redirect(returnUrl(world, subscription), 303)
          : context.html(approvalPage(world, shop, subscription), 409);
      }
      sendInBackground(world, shop, decide(world, shop, subscription, { action }));
      return context.redirect(
        action === "approve"
          ? returnUrl(world, subscription)
          : `/store/${shopName(shop)}?notice=declined`,
        303,
      );
    }),
  );
  return routes;
}

async function withRequest(
  context: Context,
  world: World,
  answer: (shop: SimulatedShop, subscription: Subscription) => Response | Promise<Response>,
): Promise<Response> {
  const shop = shopByDomain(world, `${context.req.param("name")}.myshopify.com`);
  if (shop !== undefined) sendInBackground(world, shop, catchUp(world, shop));
  const subscription = shop?.subscriptions.find(({ id }) => id === Number(context.req.param("id")));
  return shop === undefined || subscription === undefined
    ? context.notFound()
    : answer(shop, subscription);
}

function returnUrl({ urls }: World, { id, returnUrl: wanted }: Subscription): string {
  const url = new URL(wanted.replace(/^https:\/\/admin\.shopify\.com(?=\/|$)/, urls.admin));
  url.searchParams.set("charge_id", String(id));
  return url.href;
}
