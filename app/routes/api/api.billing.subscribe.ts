import { z } from "zod";
import { billingEdges } from "#app/billing-edges.server.ts";
import { embeddedUrl } from "#app/embedded-url.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import {
  changeSubscription,
  createSubscription,
} from "#domain/billing/subscriptions/create-subscription.ts";
import { getSubscription } from "#domain/billing/allowance/billing.ts";
import { InvalidInput } from "#platform/errors.ts";
import type { Route } from "./+types/api.billing.subscribe.ts";

const Subscribe = z.object({
  planName: z.string().max(50),
  /** A page of the app to come back to. */
  returnTo: z
    .string()
    .max(200)
    .regex(/^\/app(\/[\w-]+)*$/, "must be a page of the app")
    .default("/app/billing"),
});

/** Asks Shopify for a plan; the merchant approves it at the address of the answer. */
export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop }) => {
    const { planName, returnTo } = await readJson(request, Subscribe);
    const order = { shop, planName, returnUrl: embeddedUrl(shop, returnTo) };
    const hasPlan = (await getSubscription(billingEdges, shop)) !== null;
    const answer = await (hasPlan ? changeSubscription : createSubscription)(billingEdges, order);
    if (answer.kind === "refused")
      throw new InvalidInput([{ path: "planName", message: answer.message }]);
    return { confirmationUrl: answer.confirmationUrl };
  });
}

export const loader = methodNotAllowed("POST");
