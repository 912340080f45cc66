import { z } from "zod";
import type { ShopifySubscription } from "#domain/billing/subscriptions/shopify-billing.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { APP_SUBSCRIPTION_FIELDS, AppSubscription } from "./app-subscription.ts";
import { parseAnswer } from "./parse-answer.ts";

/** Requests that nobody approved are kept by Shopify too; what matters is among the newest. */
export const LIST_SUBSCRIPTIONS = `#graphql
  query ListSubscriptions {
    currentAppInstallation {
      activeSubscriptions {
        ${APP_SUBSCRIPTION_FIELDS}
      }
      allSubscriptions(first: 25, sortKey: CREATED_AT, reverse: true) {
        nodes {
          ${APP_SUBSCRIPTION_FIELDS}
        }
      }
    }
  }
`;

const Answer = z.object({
  currentAppInstallation: z.object({
    activeSubscriptions: z.array(AppSubscription),
    allSubscriptions: z.object({ nodes: z.array(AppSubscription) }),
  }),
});

/** The active ones, however old, and the newest others. */
export async function listSubscriptions(graphql: AdminGraphql): Promise<ShopifySubscription[]> {
  const { activeSubscriptions, allSubscriptions } = parseAnswer(
    Answer,
    await graphql(LIST_SUBSCRIPTIONS),
  ).currentAppInstallation;
  const byId = new Map(
    [...allSubscriptions.nodes, ...activeSubscriptions].map((each) => [each.shopifySubId, each]),
  );
  return [...byId.values()].toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
