import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { reviewEdit } from "#domain/publishing/drift/review-edit.ts";
import type { Route } from "./+types/api.sections.$id.publications.$publicationId.drift.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) =>
    reviewEdit(edges, {
      shop,
      sectionId: pathId(params.id),
      publicationId: pathId(params.publicationId),
    }),
  );
}

export const action = methodNotAllowed("GET");
