import { z } from "zod";
import { uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { versionView } from "#app/http/section-view.server.ts";
import { versionIdReused } from "#app/version-id-reused.server.ts";
import { restoreVersion } from "#domain/sections/version-writes.ts";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/api.sections.$id.versions.$versionId.restore.ts";

const Restoring = z.object({ versionId: uuid.optional() });

/** A new version with the old code; free, and nothing is lost. */
export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const key = { shop, sectionId: pathId(params.id), versionId: pathId(params.versionId) };
    // A body is only needed to name the new version.
    const hasBody = request.headers.has("content-type");
    const { versionId } = hasBody ? await readJson(request, Restoring) : {};
    const restored = await restoreVersion(edges, key, versionId);
    switch (restored.kind) {
      case "restored":
        return { version: { ...versionView(restored.version), code: restored.version.code } };
      case "no-such-version":
        throw new NotFound("No such version.");
      case "id-reused":
        throw versionIdReused();
    }
  });
}

export const loader = methodNotAllowed("POST");
