import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { versionView } from "#app/http/section-view.server.ts";
import { getVersion } from "#domain/sections/versions.ts";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/api.sections.$id.versions.$versionId.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const version = await getVersion(edges, {
      shop,
      sectionId: pathId(params.id),
      versionId: pathId(params.versionId),
    });
    if (version === null) throw new NotFound("No such version.");
    return { version: { ...versionView(version), code: version.code } };
  });
}

export const action = methodNotAllowed("GET");
