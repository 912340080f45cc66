import { z } from "zod";
import { text, uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { planPublish } from "#domain/publishing/plan/publish-plan.ts";
import type { Route } from "./+types/api.sections.$id.publish-plan.ts";

const PlanQuery = z.object({
  themeId: text(200).min(1),
  fileName: text(200).optional(),
  /** The head, when none is named. */
  versionId: uuid.optional(),
});

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const query = PlanQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return planPublish(edges, { shop, sectionId: pathId(params.id), ...query });
  });
}

export const action = methodNotAllowed("GET");
