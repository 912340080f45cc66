import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { getUsageStats } from "#domain/billing/history/usage-analytics.ts";
import type { Route } from "./+types/api.usage.ts";

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) => getUsageStats(edges, shop));
}

export const action = methodNotAllowed("GET");
