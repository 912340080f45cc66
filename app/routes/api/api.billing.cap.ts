import { z } from "zod";
import { billingEdges } from "#app/billing-edges.server.ts";
import { methodNotAllowed } from "#app/http/problem.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { raiseCap } from "#domain/billing/subscriptions/raise-cap.ts";
import { InvalidInput } from "#platform/errors.ts";
import type { Route } from "./+types/api.billing.cap.ts";

const Cap = z.object({ cappedAmountCents: z.int().min(1) });

/** Asks Shopify for a higher cap; the merchant approves it at the address of the answer. */
export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop }) => {
    const { cappedAmountCents } = await readJson(request, Cap);
    const answer = await raiseCap(billingEdges, shop, cappedAmountCents);
    if (answer.kind === "refused")
      throw new InvalidInput([{ path: "cappedAmountCents", message: answer.message }]);
    return { confirmationUrl: answer.confirmationUrl };
  });
}

export const loader = methodNotAllowed("POST");
