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

/** A list of the shop that is read page by page. */
export type Connection<Node extends z.ZodType> = {
  /** Takes `$first: Int!` and `$after: String`. */
  operation: string;
  /** The field of the answer that holds the connection. */
  field: string;
  node: Node;
  /** How many to ask for at once; halved while Shopify finds it too costly. */
  pageSize: number;
};

export type ConnectionQuery<Node extends z.ZodType> = Connection<Node> & {
  /** How many nodes are wanted at most. */
  limit: number;
  /** What the operation takes besides. */
  variables?: Record<string, unknown>;
};

export type ConnectionPage<Node> =
  | { kind: "page"; nodes: Node[]; next: string | null }
  /** The app's scopes do not allow the list. */
  | { kind: "denied" };

/** The nodes of a connection, page after page. None when the app's scopes do not allow them. */
export async function readConnection<Node extends z.ZodType>(
  graphql: AdminGraphql,
  query: ConnectionQuery<Node>,
): Promise<z.infer<Node>[]> {
  const { limit, variables = {} } = query;
  const nodes: z.infer<Node>[] = [];
  let after: string | null = null;
  while (nodes.length < limit) {
    const pageSize = Math.min(query.pageSize, limit - nodes.length);
    const page: ConnectionPage<z.infer<Node>> = await readConnectionPage(
      graphql,
      { ...query, pageSize },
      { ...variables, after },
    );
    if (page.kind === "denied") return nodes;
    nodes.push(...page.nodes);
    if (page.next === null) return nodes;
    after = page.next;
  }
  return nodes;
}

/** One page; a smaller one than wanted where Shopify finds it too costly. */
export async function readConnectionPage<Node extends z.ZodType>(
  graphql: AdminGraphql,
  { operation, field, node, pageSize }: Connection<Node>,
  variables: Record<string, unknown>,
): Promise<ConnectionPage<z.infer<Node>>> {
  for (let first = pageSize; ; first = Math.max(1, Math.floor(first / 2))) {
    const answer = await readPage(graphql, operation, { ...variables, first });
    if (answer === "denied") return { kind: "denied" };
    if (answer === "too-costly") continue;
    const page = parseAnswer(Page, parseAnswer(Fields, answer)[field]);
    const { hasNextPage, endCursor } = page.pageInfo;
    return {
      kind: "page",
      nodes: parseAnswer(z.array(node), page.nodes),
      next: hasNextPage ? endCursor : null,
    };
  }
}

async function readPage(
  graphql: AdminGraphql,
  operation: string,
  variables: { first: number },
): Promise<unknown> {
  try {
    return await graphql(operation, variables);
  } catch (error) {
    if (error instanceof AccessDenied) return "denied";
    if (error instanceof QueryTooCostly && variables.first > 1) return "too-costly";
    throw error;
  }
}
