import { z } from "zod";
import { followDemoClock } from "#app/demo-clock.server.ts";
import { edges } from "#app/edges.server.ts";
import { methodNotAllowed, problem, problemOf } from "#app/http/problem.server.ts";
import { readLimited } from "#app/http/read-json.server.ts";
import { storeWebhook } from "#domain/shops/webhook-inbox.ts";
import { isSignedWebhook } from "#gateways/shopify/webhook-signature.ts";
import type { Route } from "./+types/webhooks.$topic.ts";

const BODY_LIMIT_IN_BYTES = 5 * 1024 * 1024;

const Delivery = z.object({
  "x-shopify-webhook-id": z.string().min(1).max(200),
  "x-shopify-topic": z.string().min(1).max(100),
  "x-shopify-shop-domain": z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  "x-shopify-triggered-at": z.coerce.date().optional(),
});

/**
 * Stores a signed delivery and answers; the work is done from its row.
 *
 * We verify the signature ourselves: the library answers 500 for an uninstalled shop with an expired token.
 */
export async function action({ request }: Route.ActionArgs) {
  followDemoClock(request);
  try {
    const body = Buffer.from(await readLimited(request, BODY_LIMIT_IN_BYTES));
    if (!isSignedWebhook(body, request.headers, edges.config.shopify.apiSecret))
      return problem({ status: 401, code: "unauthenticated", detail: "The signature is wrong." });
    const delivery = Delivery.parse(Object.fromEntries(request.headers));
    await storeWebhook(edges, {
      id: delivery["x-shopify-webhook-id"],
      topic: delivery["x-shopify-topic"],
      shop: delivery["x-shopify-shop-domain"],
      payload: body.toString("utf8").replaceAll("\0", ""),
      triggeredAt: delivery["x-shopify-triggered-at"] ?? edges.clock.now(),
    });
    return new Response(null, { status: 200 });
  } catch (thrown) {
    return problemOf(thrown, edges.log);
  }
}

/** Shopify only posts. */
export const loader = methodNotAllowed("POST");
