import { z } from "zod";
import { liveRuns } from "#app/generation-edges.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { deleteShopData } from "#domain/privacy/delete-shop-data.ts";
import { InvalidInput } from "#platform/errors.ts";
import type { Route } from "./+types/api.privacy.delete.ts";

const Delete = z.object({ confirm: z.string() });

export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const { confirm } = await readJson(request, Delete);
    const answer = await deleteShopData({ ...edges, liveRuns }, shop, confirm);
    if (answer.kind === "not-confirmed")
      throw new InvalidInput([{ path: "confirm", message: `Type ${shop} to confirm.` }]);
    const { sections, publications, prompts } = answer;
    return { deleted: { sections, publications, prompts } };
  });
}

export const loader = methodNotAllowed("POST");
