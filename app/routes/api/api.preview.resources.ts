import { methodNotAllowed } from "#app/http/problem.server.ts";
import { resourceReferences } from "#app/http/resource-query.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { loadResources } from "#domain/preview/resources.ts";
import type { Route } from "./+types/api.preview.resources.ts";

/** What settings name beyond the store data that every preview has. */
export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => ({
    resources: await loadResources(edges, shop, resourceReferences(request)),
  }));
}

export const action = methodNotAllowed("GET");
