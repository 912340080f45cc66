import { z } from "zod";
import { text } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { unusablePageProblem } from "#app/http/placement-view.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { planPlacement } from "#domain/publishing/pages/placement-plan.ts";
import type { Route } from "./+types/api.sections.$id.placement-plan.ts";

const PlanQuery = z.object({
  themeId: text(200).min(1),
  template: text(200).min(1),
  /** Left out for the end of the page, empty for its top. */
  after: text(200).optional(),
});

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const { after, ...place } = PlanQuery.parse(
      Object.fromEntries(new URL(request.url).searchParams),
    );
    const plan = await planPlacement(edges, {
      shop,
      sectionId: pathId(params.id),
      ...place,
      after: after === "" ? null : after,
    });
    if (plan.kind === "unusable") return unusablePageProblem(plan);
    const { kind: _kind, ...answer } = plan;
    return answer;
  });
}

export const action = methodNotAllowed("GET");
