import { z } from "zod";
import { recordScopes } from "#domain/shops/scopes.ts";
import { recordUninstall } from "#domain/shops/uninstall.ts";
import type { WebhookHandlers } from "#domain/shops/webhook-inbox.ts";
import type { Edges } from "./edges.server.ts";

const ScopesUpdate = z.object({ current: z.array(z.string()) });

/** What each topic does, once its delivery is stored. */
export function webhookHandlers(edges: Edges): WebhookHandlers {
  return {
    "app/uninstalled": ({ shop, triggeredAt }) => recordUninstall(edges, shop, triggeredAt),
    "app/scopes_update": ({ shop, payload }) =>
      recordScopes(edges, shop, ScopesUpdate.parse(JSON.parse(payload)).current.join(",")),
  };
}
