import { z } from "zod";
import { uuid } from "#app/http/inputs.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { generationEdges } from "#app/generation-edges.server.ts";
import { cancelGeneration } from "#domain/generation/cancel-generation.ts";
import type { Route } from "./+types/api.chat.cancel.ts";

const Cancel = z.object({ generationId: uuid });

export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async (context) => {
    const { generationId } = await readJson(request, Cancel);
    await cancelGeneration(generationEdges(context), context.shop, generationId);
    return new Response(null, { status: 202 });
  });
}

export const loader = methodNotAllowed("POST");
