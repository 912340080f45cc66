import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { whyNotWritable } from "#domain/publishing/writable-theme.ts";
import type { Route } from "./+types/api.themes.ts";

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, async ({ edges }) => ({
    themes: (await edges.shopify.listThemes()).map((theme) => ({
      id: theme.id,
      name: theme.name,
      role: theme.role,
      writable: theme.writable,
      whyNot: whyNotWritable(theme),
      updatedAt: theme.updatedAt.toISOString(),
    })),
  }));
}

export const action = methodNotAllowed("GET");
