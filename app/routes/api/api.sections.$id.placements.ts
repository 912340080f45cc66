import { z } from "zod";
import { text } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { placementView, unusablePageProblem } from "#app/http/placement-view.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { publishingNotInPlan } from "#app/http/publishing-not-in-plan.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { placeOnPage } from "#domain/publishing/pages/place-on-page.ts";
import type { Route } from "./+types/api.sections.$id.placements.ts";

const Place = z.object({
  themeId: text(200).min(1),
  template: text(200).min(1),
  after: text(200).min(1).nullable(),
  expectedChecksum: text(64).min(1),
});

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const input = await readJson(request, Place);
    const placed = await placeOnPage(edges, { shop, sectionId: pathId(params.id), ...input });
    if (placed.kind === "unusable") return unusablePageProblem(placed);
    if (placed.kind === "feature-not-in-plan")
      return publishingNotInPlan("Adding a section to a page");
    return { placement: placementView(placed.placement) };
  });
}

export const loader = methodNotAllowed("POST");
