import { z } from "zod";
import { checkOrRefuse } from "#domain/sections/check-or-refuse.ts";
import { code } from "#app/http/inputs.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { checkRefinement } from "#liquid/check/check-refinement.ts";
import { sortProblems } from "#liquid/check/sort-problems.ts";
import type { Route } from "./+types/api.check.ts";

const CheckRequest = z.object({
  code,
  /** The version that stores use now: names that it loses are told too. */
  before: code.optional(),
});

export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async () => {
    const input = await readJson(request, CheckRequest);
    const problems = await checkOrRefuse(input.code);
    if (input.before === undefined) return { problems };
    return { problems: sortProblems([...problems, ...checkRefinement(input.before, input.code)]) };
  });
}

export const loader = methodNotAllowed("POST");
