import type { Clock } from "#platform/clock.ts";
import type { Claim } from "#platform/claimed-rows.ts";
import type { Queryable } from "#platform/database.ts";
import type { Log } from "#platform/log.ts";
import { storableText } from "#platform/storable-text.ts";
import { workThrough } from "#platform/work-through.ts";
import {
  claimDeliveries,
  endDelivery,
  failDelivery,
  insertDelivery,
  selectDelivery,
  type WebhookDelivery,
} from "./webhook-store.ts";

export type IncomingWebhook = Pick<
  WebhookDelivery,
  "id" | "topic" | "shop" | "payload" | "triggeredAt"
>;

/** By topic as Shopify writes it, such as `app/uninstalled`. A handler may be called again after a crash. */
export type WebhookHandlers = Record<string, (webhook: WebhookDelivery) => Promise<unknown>>;

const AT_ONCE = 10;
/** With the growing pauses between them about three hours. */
const MOST_ATTEMPTS = 14;

/** Keeps a delivery, so that it can be answered at once. Shopify's id tells a repeated one. */
export async function storeWebhook(
  { db }: { db: Queryable },
  webhook: IncomingWebhook,
): Promise<"stored" | "repeated"> {
  const isNew = await insertDelivery(db, { ...webhook, payload: storableText(webhook.payload) });
  return isNew ? "stored" : "repeated";
}

type WorkEdges = { db: Queryable; clock: Clock; log: Pick<Log, "error"> };

/**
 * Handles the deliveries that are due, each by one worker of all processes, with no transaction open.
 *
 * One that fails is tried again with growing pauses, in the end given up and kept as `failed`; a topic
 * nobody handles is `ignored`.
 *
 * @returns how many were taken up.
 */
export async function processWebhooks(
  edges: WorkEdges,
  handlers: WebhookHandlers,
): Promise<number> {
  return workThrough(
    AT_ONCE,
    (limit) => claimDeliveries(edges.db, limit),
    (claim) =>
      handleClaim(edges, handlers, claim).catch((err: unknown) =>
        edges.log.error({ err, webhookId: claim.id }, "A webhook could not be given back"),
      ),
  );
}

async function handleClaim(edges: WorkEdges, handlers: WebhookHandlers, claim: Claim) {
  const { db, clock, log } = edges;
  const webhook = await selectDelivery(db, claim.id);
  if (!webhook) return;
  const handler = Object.hasOwn(handlers, webhook.topic) ? handlers[webhook.topic] : undefined;
  if (!handler) return endDelivery(db, claim, "ignored", clock.now());
  try {
    // Claims are counted before the work: one that ended its worker every time is not tried for ever.
    if (claim.attempts > MOST_ATTEMPTS) throw new Error("Its worker died every time");
    await handler(webhook);
  } catch (err) {
    const isFinal = claim.attempts >= MOST_ATTEMPTS;
    const { id, topic, shop } = webhook;
    log.error({ err, webhookId: id, topic, shop, isFinal }, "A webhook could not be handled");
    const message = err instanceof Error ? err.message : String(err);
    return failDelivery(db, claim, { message: storableText(message), isFinal });
  }
  return endDelivery(db, claim, "done", clock.now());
}
