import { pathId } from "#app/http/path-id.server.ts";
import { unusablePageProblem } from "#app/http/placement-view.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { takeOffPage } from "#domain/publishing/pages/take-off-page.ts";
import type { Route } from "./+types/api.sections.$id.placements.$placementId.rollback.ts";

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const outcome = await takeOffPage(edges, {
      shop,
      sectionId: pathId(params.id),
      placementId: pathId(params.placementId),
    });
    return outcome.kind === "unusable" ? unusablePageProblem(outcome) : { outcome: outcome.kind };
  });
}

export const loader = methodNotAllowed("POST");
