import { z } from "zod";
import { code } from "#app/http/inputs.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import type { Route } from "./+types/api.check.ts";

const CheckRequest = z.object({ code });

export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async () => {
    const input = await readJson(request, CheckRequest);
    return { problems: await checkSection(input.code) };
  });
}

export const loader = methodNotAllowed("POST");
