import { z } from "zod";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { overageConsentOf, saveOverageConsent } from "#app/overage-consent.server.ts";
import type { Route } from "./+types/api.billing.consent.ts";

const Consent = z.object({ askAgain: z.boolean() });

/** "Do not ask again in this cycle", for generations that cost money. */
export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const { askAgain } = await readJson(request, Consent);
    await saveOverageConsent(edges, shop, !askAgain);
    return { overageConsent: await overageConsentOf(edges, shop) };
  });
}

export const loader = methodNotAllowed("POST");
