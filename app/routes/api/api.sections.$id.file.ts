import { z } from "zod";
import { text, uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { fileByHand } from "#domain/publishing/by-hand/file-by-hand.ts";
import type { Route } from "./+types/api.sections.$id.file.ts";

const FileQuery = z.object({ fileName: text(200).optional(), versionId: uuid.optional() });

/** The file to add by hand: open to every plan, as the code is the merchant's. */
export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const query = FileQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return fileByHand(edges, { shop, sectionId: pathId(params.id), ...query });
  });
}

export const action = methodNotAllowed("GET");
