import { z } from "zod";
import { text } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readOptionalJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { sectionView } from "#app/http/section-view.server.ts";
import { unpublishSection } from "#domain/publishing/take-back/unpublish-section.ts";
import type { Route } from "./+types/api.sections.$id.unpublish.ts";

const Unpublish = z.object({
  themeId: text(200).min(1).optional(),
  edited: z.enum(["keep", "remove"]).optional(),
  seenChecksums: z.array(text(64)).max(100).optional(),
});

/** Never gated, so that a downgraded shop keeps control of its themes. Without a body: of all themes. */
export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const choice = await readOptionalJson(request, Unpublish);
    const sectionId = pathId(params.id);
    const { kept, ...section } = await unpublishSection(edges, { shop, sectionId, ...choice });
    return { section: sectionView(section), kept };
  });
}

export const loader = methodNotAllowed("POST");
