import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { previewData } from "#app/preview-data.server.ts";
import type { Route } from "./+types/api.preview.ts";

/** What a section is shown with: storefront-visible data and the theme's look. */
export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) => {
    const themeId = new URL(request.url).searchParams.get("themeId") ?? undefined;
    return previewData(edges, shop, themeId);
  });
}

export const action = methodNotAllowed("GET");
