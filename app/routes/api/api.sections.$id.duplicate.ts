import { z } from "zod";
import { uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readOptionalJson } from "#app/http/read-json.server.ts";
import { sectionView } from "#app/http/section-view.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { duplicate } from "#domain/sections/section.ts";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/api.sections.$id.duplicate.ts";

const Copy = z.object({ id: uuid.optional() });

/** A client's own id makes this repeatable: the same copy answers again. */
export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const id = pathId(params.id);
    const section = await duplicate(edges, id, shop, await readOptionalJson(request, Copy));
    if (section === null) throw new NotFound("No such section.");
    return Response.json({ section: sectionView(section) }, { status: 201 });
  });
}

export const loader = methodNotAllowed("POST");
