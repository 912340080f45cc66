import { z } from "zod";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { listGenerations } from "#domain/billing/history/generation-history.ts";
import type { Route } from "./+types/api.generations.ts";

const Page = z.coerce.number().int().min(1).max(100_000).catch(1);

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) =>
    listGenerations(edges, shop, Page.parse(new URL(request.url).searchParams.get("page"))),
  );
}

export const action = methodNotAllowed("GET");
