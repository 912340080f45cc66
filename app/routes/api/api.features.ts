import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { getFeaturesSummary } from "#domain/billing/plans/feature-gate.ts";
import type { Route } from "./+types/api.features.ts";

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) => getFeaturesSummary(edges, shop));
}

export const action = methodNotAllowed("GET");
