import { methodNotAllowed } from "#app/http/problem.server.ts";
import { resourceQuery } from "#app/http/resource-query.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import type { Route } from "./+types/api.resources.ts";

/** What the merchant can choose from: a page of the shop's pages, pictures, menus or their like. */
export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, ({ edges }) => edges.shopify.findResources(resourceQuery(request)));
}

export const action = methodNotAllowed("GET");
