import { z } from "zod";
import { text } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { versionView } from "#app/http/section-view.server.ts";
import { getVersion, renameVersion } from "#domain/sections/versions.ts";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/api.sections.$id.versions.$versionId.ts";

const LONGEST_NAME = 60;

const Naming = z.object({ name: text(LONGEST_NAME).min(1, "Say what to call it.").nullable() });

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(
    request,
    async ({ shop, edges }) => {
      const version = await getVersion(edges, keyOf(shop, params));
      if (version === null) throw new NotFound("No such version.");
      return { version: { ...versionView(version), code: version.code } };
    },
    ["PATCH"],
  );
}

/** Its name is all of a version that changes. */
export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(
    request,
    async ({ shop, edges }) => {
      const key = keyOf(shop, params);
      const { name } = await readJson(request, Naming);
      const version = await renameVersion(edges, key, name);
      if (version === null) throw new NotFound("No such version.");
      return { version: versionView(version) };
    },
    ["PATCH"],
  );
}

function keyOf(shop: string, { id, versionId }: Route.LoaderArgs["params"]) {
  return { shop, sectionId: pathId(id), versionId: pathId(versionId) };
}
