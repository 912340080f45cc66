import { z } from "zod";
import type { AdminGraphql } from "./admin-graphql.ts";
import { AccessDenied } from "./access-denied.ts";
import { QueryTooCostly } from "./query-too-costly.ts";
import { parseAnswer } from "./parse-answer.ts";

const Fields = z.record(z.string(), z.unknown());

const Page = z.object({
  nodes: z.array(z.unknown()),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

export type ConnectionQuery<Node extends z.ZodType> = {
  /** Takes `$first: Int!` and `$after: String`. */
  operation: string;
  /** The field of the answer that holds the connection. */
  field: string;
  node: Node;
  /** How many nodes are wanted at most. */
  limit: number;
  /** How many to ask for at once; halved while Shopify finds it too costly. */
  pageSize: number;
};

/** The nodes of a connection, page after page. None when the app's scopes do not allow them. */
export async function readConnection<Node extends z.ZodType>(
  graphql: AdminGraphql,
  query: ConnectionQuery<Node>,
): Promise<z.infer<Node>[]> {
  const { operation, field, node, limit } = query;
  const nodes: z.infer<Node>[] = [];
  let { pageSize } = query;
  let after: string | null = null;
  while (nodes.length < limit) {
    const first = Math.min(pageSize, limit - nodes.length);
    const answer = await readPage(graphql, operation, { first, after });
    if (answer === "denied") return nodes;
    if (answer === "too-costly") {
      pageSize = Math.max(1, Math.floor(pageSize / 2));
      continue;
    }
    const page = parseAnswer(Page, parseAnswer(Fields, answer)[field]);
    nodes.push(...parseAnswer(z.array(node), page.nodes));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
  return nodes;
}

async function readPage(
  graphql: AdminGraphql,
  operation: string,
  variables: { first: number; after: string | null },
): Promise<unknown> {
  try {
    return await graphql(operation, variables);
  } catch (error) {
    if (error instanceof AccessDenied) return "denied";
    if (error instanceof QueryTooCostly && variables.first > 1) return "too-costly";
    throw error;
  }
}
