import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { sectionView } from "#app/http/section-view.server.ts";
import { rollbackPublication } from "#domain/publishing/take-back/rollback-publication.ts";
import type { Route } from "./+types/api.sections.$id.publications.$publicationId.rollback.ts";

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const section = await rollbackPublication(edges, {
      shop,
      sectionId: pathId(params.id),
      publicationId: pathId(params.publicationId),
    });
    return { section: sectionView(section) };
  });
}

export const loader = methodNotAllowed("POST");
