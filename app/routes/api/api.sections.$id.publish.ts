import { z } from "zod";
import { text, uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { publishingNotInPlan } from "#app/http/publishing-not-in-plan.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { publicationView, sectionView } from "#app/http/section-view.server.ts";
import { THEME_ROLES } from "#domain/shops/shopify-admin.ts";
import { publishSection } from "#domain/publishing/write/publish-section.ts";
import type { Route } from "./+types/api.sections.$id.publish.ts";

const Publish = z.object({
  themeId: text(200).min(1),
  fileName: text(200).min(1),
  versionId: uuid,
  expectedChecksum: text(64).nullable(),
  expectedRole: z.enum(THEME_ROLES).optional(),
});

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const input = await readJson(request, Publish);
    const published = await publishSection(edges, { shop, sectionId: pathId(params.id), ...input });
    if (published.kind === "feature-not-in-plan") return publishingNotInPlan();
    return {
      section: sectionView(published.section),
      publication: publicationView(published.publication),
    };
  });
}

export const loader = methodNotAllowed("POST");
