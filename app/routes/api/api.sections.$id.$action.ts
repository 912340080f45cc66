import { methodNotAllowed } from "#app/http/problem.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { sectionView } from "#app/http/section-view.server.ts";
import { archive, restore } from "#domain/sections/section.ts";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/api.sections.$id.$action.ts";

/** archive, restore: never gated. */
export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const id = pathId(params.id);
    const change = {
      archive: () => archive(edges, id, shop),
      restore: () => restore(edges, id, shop),
    };
    const section = isKey(change, params.action) ? await change[params.action]() : null;
    if (section === null) throw new NotFound("No such section.");
    return { section: sectionView(section) };
  });
}

export const loader = methodNotAllowed("POST");

function isKey<T extends object>(of: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(of, key);
}
