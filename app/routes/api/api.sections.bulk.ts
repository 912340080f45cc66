import { z } from "zod";
import { uuid } from "#app/http/inputs.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { BULK_ACTIONS, changeSections } from "#domain/sections/section-bulk.ts";
import type { Route } from "./+types/api.sections.bulk.ts";

const Bulk = z.object({
  action: z.enum(BULK_ACTIONS),
  ids: z
    .array(uuid.transform((id) => id.toLowerCase()))
    .min(1)
    .max(100),
});

/** What could be done is done; `refused` says of each other why not. */
export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) =>
    changeSections(edges, shop, await readJson(request, Bulk)),
  );
}

export const loader = methodNotAllowed("POST");
