import { z } from "zod";
import { text } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { planUnpublish } from "#domain/publishing/take-back/plan-unpublish.ts";
import type { Route } from "./+types/api.sections.$id.unpublish-plan.ts";

const PlanQuery = z.object({ themeId: text(200).min(1).optional() });

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const query = PlanQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return planUnpublish(edges, { shop, sectionId: pathId(params.id), ...query });
  });
}

export const action = methodNotAllowed("GET");
