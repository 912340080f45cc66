import { z } from "zod";
import { text } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { leaveEdit } from "#domain/publishing/drift/edits.ts";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/api.sections.$id.publications.$publicationId.leave.ts";

const Leave = z.object({ checksum: text(64).min(1) });

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const { checksum } = await readJson(request, Leave);
    const { kind } = await leaveEdit(edges, {
      shop,
      sectionId: pathId(params.id),
      publicationId: pathId(params.publicationId),
      checksum,
    });
    if (kind === "no-such-edit") throw new NotFound("Nothing of this was edited.");
    return new Response(null, { status: 204 });
  });
}

export const loader = methodNotAllowed("POST");
