import { z } from "zod";
import { text, uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { publishingNotInPlan } from "#app/http/publishing-not-in-plan.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { publicationView, sectionView } from "#app/http/section-view.server.ts";
import { adoptFile } from "#domain/publishing/by-hand/adopt-file.ts";
import type { Route } from "./+types/api.sections.$id.adopt.ts";

const Adopt = z.object({ themeId: text(200).min(1), fileName: text(200).min(1), versionId: uuid });

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const input = await readJson(request, Adopt);
    const adoption = await adoptFile(edges, { shop, sectionId: pathId(params.id), ...input });
    if (adoption.kind === "feature-not-in-plan") return publishingNotInPlan();
    if (adoption.kind !== "adopted") return adoption;
    return {
      kind: "adopted",
      section: sectionView(adoption.section),
      publication: publicationView(adoption.publication),
    };
  });
}

export const loader = methodNotAllowed("POST");
