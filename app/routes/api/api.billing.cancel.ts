import { billingEdges } from "#app/billing-edges.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { subscriptionView } from "#app/http/subscription-view.server.ts";
import { cancelSubscription } from "#domain/billing/subscriptions/cancel-subscription.ts";
import { InvalidInput } from "#platform/errors.ts";
import type { Route } from "./+types/api.billing.cancel.ts";

export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop }) => {
    const answer = await cancelSubscription(billingEdges, shop);
    if (answer.kind === "cancelled") return { subscription: subscriptionView(answer.subscription) };
    const message =
      answer.kind === "refused"
        ? answer.message
        : "No plan runs in this shop that could be cancelled.";
    throw new InvalidInput([{ path: "", message }]);
  });
}

export const loader = methodNotAllowed("POST");
