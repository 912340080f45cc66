import { streamedFile } from "#app/http/streamed-file.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { exportShop } from "#domain/privacy/export-shop.ts";
import type { Route } from "./+types/api.privacy.export.ts";

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) => {
    const day = edges.clock.now().toISOString().slice(0, 10);
    const store = shop.replace(/\.myshopify\.com$/, "");
    return Promise.resolve(
      streamedFile(edges, exportShop(edges, shop), {
        fileName: `ai-section-generator-${store}-${day}.json`,
        contentType: "application/json",
      }),
    );
  });
}

export const action = methodNotAllowed("GET");
