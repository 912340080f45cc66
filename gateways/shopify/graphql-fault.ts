import { z } from "zod";

/** What an answer of the Admin API, or an error thrown by its client, says went wrong. */
export type GraphqlFault = {
  messages: string[];
  /** Such as `THROTTLED`, `ACCESS_DENIED`, `MAX_COST_EXCEEDED`. */
  codes: string[];
  /** How long until the bucket has refilled enough for the same operation. */
  waitInMs: number;
};

const DEFAULT_WAIT_IN_MS = 1_000;
const LONGEST_WAIT_IN_MS = 10_000;

const GraphqlError = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});

const Cost = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
});

const Answer = z.object({
  errors: z.union([
    z.array(GraphqlError),
    // As the library's client wraps them.
    z
      .object({ graphQLErrors: z.array(GraphqlError) })
      .transform((wrapped) => wrapped.graphQLErrors),
    // As Shopify answers requests that never reach GraphQL.
    z.string().transform((message) => [{ message, extensions: undefined }]),
  ]),
  extensions: z
    .object({ cost: Cost.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** Null when the answer carries no errors. */
export function graphqlFaultOf(answer: unknown): GraphqlFault | null {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success || parsed.data.errors.length === 0) return null;
  const { errors, extensions } = parsed.data;
  return {
    messages: errors.map(({ message }) => message),
    codes: errors.flatMap((error) => error.extensions?.code ?? []),
    waitInMs: waitFor(extensions?.cost),
  };
}

function waitFor(cost: z.infer<typeof Cost> | undefined): number {
  if (cost === undefined) return DEFAULT_WAIT_IN_MS;
  const missing = cost.requestedQueryCost - cost.throttleStatus.currentlyAvailable;
  const inMs = Math.ceil((missing / cost.throttleStatus.restoreRate) * 1_000);
  return Math.min(LONGEST_WAIT_IN_MS, Math.max(DEFAULT_WAIT_IN_MS / 2, inMs));
}
