import { z } from "zod";
import { answerDataRequest, redactCustomer } from "#domain/privacy/customer-requests.ts";
import type { Customer } from "#domain/privacy/customer-pattern.ts";
import { redactShop } from "#domain/privacy/redact-shop.ts";
import type { WebhookHandlers } from "#domain/shops/webhook-inbox.ts";
import type { Edges } from "./edges.server.ts";
import { liveRuns } from "./generation-edges.server.ts";

const Told = z.string().nullish().catch(null);
const About = z.object({
  shop_domain: Told,
  customer: z.object({ email: Told, phone: Told }).nullish().catch(null),
});

type Asked = { shop: string; triggeredAt: Date; customer: Customer | null };
type Answer = (asked: Asked) => Promise<unknown>;

/** The topics that Shopify demands of every public app. */
export function privacyWebhooks(edges: Edges): WebhookHandlers {
  return {
    "customers/data_request": about(edges, ({ shop, customer }) =>
      answerDataRequest(edges, shop, customer ?? NOBODY),
    ),
    "customers/redact": about(edges, ({ shop, customer }) =>
      redactCustomer(edges, shop, customer ?? NOBODY),
    ),
    "shop/redact": about(edges, ({ shop, triggeredAt }) =>
      redactShop({ ...edges, liveRuns }, shop, triggeredAt),
    ),
  };
}

const NOBODY: Customer = { email: null, phone: null };

/**
 * The signature covers the body alone, so the body itself has to name the shop. One that does not, or
 * is no JSON, will not be better later: it is logged and left.
 */
function about({ log }: Edges, answer: Answer): WebhookHandlers[string] {
  return async ({ id, topic, shop, triggeredAt, payload }) => {
    const body = About.safeParse(parsed(payload)).data;
    if (body?.shop_domain !== shop) {
      log.warn({ webhookId: id, topic, shop }, "A privacy webhook does not name its shop");
      return;
    }
    const { customer = null } = body;
    await answer({
      shop,
      triggeredAt,
      customer: customer && { email: customer.email ?? null, phone: customer.phone ?? null },
    });
  };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
