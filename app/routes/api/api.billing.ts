import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { subscriptionView } from "#app/http/subscription-view.server.ts";
import type { Subscription } from "#domain/billing/billing-rows.ts";
import { checkQuota, getSubscription } from "#domain/billing/allowance/billing.ts";
import { listPlans } from "#domain/billing/plans/plans.ts";
import { quotaView } from "#domain/billing/allowance/quota.ts";
import { getTrialStatus } from "#domain/billing/allowance/trial.ts";
import type { Route } from "./+types/api.billing.ts";

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => ({
    plans: await listPlans(edges),
    subscription: subscriptionOrNull(await getSubscription(edges, shop)),
    trial: await getTrialStatus(edges, shop),
    quota: quotaView(await checkQuota(edges, shop)),
  }));
}

const subscriptionOrNull = (subscription: Subscription | null) =>
  subscription && subscriptionView(subscription);

export const action = methodNotAllowed("GET");
