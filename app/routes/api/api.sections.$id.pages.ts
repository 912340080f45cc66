import { z } from "zod";
import { text } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { listPages } from "#domain/publishing/pages/list-pages.ts";
import type { Route } from "./+types/api.sections.$id.pages.ts";

const PagesQuery = z.object({ themeId: text(200).min(1) });

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const query = PagesQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return { pages: await listPages(edges, { shop, sectionId: pathId(params.id), ...query }) };
  });
}

export const action = methodNotAllowed("GET");
