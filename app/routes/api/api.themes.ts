import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import type { Route } from "./+types/api.themes.ts";

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, async ({ edges }) => ({
    themes: (await edges.shopify.listThemes()).map(({ id, name, role, writable }) => ({
      id,
      name,
      role,
      writable,
    })),
  }));
}

export const action = methodNotAllowed("GET");
