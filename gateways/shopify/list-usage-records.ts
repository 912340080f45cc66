import { z } from "zod";
import type { ShopifyUsageRecord } from "#domain/billing/subscriptions/shopify-billing.ts";
import { NotFound } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { UsdCents } from "./money.ts";
import { parseAnswer } from "./parse-answer.ts";

export const LIST_USAGE_RECORDS = `#graphql
  query ListUsageRecords($id: ID!, $after: String) {
    node(id: $id) {
      ... on AppSubscription {
        lineItems {
          usageRecords(first: 100, after: $after, sortKey: CREATED_AT, reverse: true) {
            nodes {
              id
              idempotencyKey
              createdAt
              price {
                amount
                currencyCode
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
`;

const Node = z
  .object({
    id: z.string(),
    idempotencyKey: z.string().nullable(),
    createdAt: z.coerce.date(),
    price: UsdCents,
  })
  .transform(({ id, price, ...record }): ShopifyUsageRecord => ({
    ...record,
    shopifyChargeId: id,
    amountCents: price,
  }));

const Answer = z.object({
  node: z
    .object({
      lineItems: z.array(
        z.object({
          usageRecords: z.object({
            nodes: z.array(Node),
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
          }),
        }),
      ),
    })
    .nullable(),
});

/** Only the usage line has records, so that one cursor is enough for all lines. */
export async function listUsageRecords(
  graphql: AdminGraphql,
  shopifySubId: string,
  since: Date,
): Promise<ShopifyUsageRecord[]> {
  const records: ShopifyUsageRecord[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: unknown = await graphql(LIST_USAGE_RECORDS, { id: shopifySubId, after });
    const { node } = parseAnswer(Answer, answer);
    if (node === null) throw new NotFound("Shopify has no such subscription");
    const page = node.lineItems
      .map(({ usageRecords }) => usageRecords)
      .find(({ nodes }) => nodes.length > 0);
    const recent = (page?.nodes ?? []).filter(({ createdAt }) => createdAt >= since);
    records.push(...recent);
    if (!page?.pageInfo.hasNextPage || recent.length < page.nodes.length) return records;
    after = page.pageInfo.endCursor;
  }
}
