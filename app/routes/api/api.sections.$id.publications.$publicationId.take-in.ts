import { z } from "zod";
import { text, uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { publicationView, versionView } from "#app/http/section-view.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { takeInEdit } from "#domain/publishing/drift/take-in-edit.ts";
import type { Route } from "./+types/api.sections.$id.publications.$publicationId.take-in.ts";

const TakeIn = z.object({ expectedChecksum: text(64).min(1), baseVersionId: uuid.optional() });

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const input = await readJson(request, TakeIn);
    const { version, publication } = await takeInEdit(edges, {
      shop,
      sectionId: pathId(params.id),
      publicationId: pathId(params.publicationId),
      ...input,
    });
    return { version: versionView(version), publication: publicationView(publication) };
  });
}

export const loader = methodNotAllowed("POST");
