import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { AppError, ShopifyUnavailable } from "#platform/errors.ts";
import { AccessDenied } from "./access-denied.ts";
import { graphqlFaultOf, type GraphqlFault } from "./graphql-fault.ts";
import { QueryTooCostly } from "./query-too-costly.ts";
import { ShopifyThrottled } from "./shopify-throttled.ts";
import { parseAnswer } from "./parse-answer.ts";

/**
 * Runs one operation on a shop's Admin API and gives its `data`, unchecked.
 *
 * A throttled operation is repeated up to three times, as it was not carried out. Nothing else is repeated.
 *
 * @throws {ShopifyUnavailable} on a fault, an answer that is no JSON, or none within 10 seconds.
 * @throws {AccessDenied} when Shopify names a scope or permission that is missing.
 */
export type AdminGraphql = (
  operation: string,
  variables?: Record<string, unknown>,
) => Promise<unknown>;

/** What `authenticate.admin(request).admin.graphql` and `unauthenticated.admin(shop)` offer. */
export type AdminClient = (
  operation: string,
  options: { variables?: Record<string, unknown>; signal: AbortSignal },
) => Promise<Pick<Response, "text" | "status">>;

const TIMEOUT_IN_MS = 10_000;
const ATTEMPTS = 4;

export function createAdminGraphql(
  client: AdminClient,
  { timeoutInMs = TIMEOUT_IN_MS, attempts = ATTEMPTS } = {},
): AdminGraphql {
  return async (operation, variables = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await runOnce(client, operation, variables, timeoutInMs);
      if (outcome.kind === "data") return outcome.data;
      if (attempt === attempts || !outcome.fault.codes.includes("THROTTLED"))
        throw errorOf(outcome.fault);
      await sleep(outcome.fault.waitInMs);
    }
  };
}

type Outcome = { kind: "data"; data: unknown } | { kind: "fault"; fault: GraphqlFault };

async function runOnce(
  client: AdminClient,
  operation: string,
  variables: Record<string, unknown>,
  timeoutInMs: number,
): Promise<Outcome> {
  const late = AbortSignal.timeout(timeoutInMs);
  try {
    return await Promise.race([ask(client, operation, variables, late), rejectionOf(late)]);
  } catch (error) {
    return faultOf(error);
  }
}

async function ask(
  client: AdminClient,
  operation: string,
  variables: Record<string, unknown>,
  signal: AbortSignal,
): Promise<Outcome> {
  const response = await client(operation, { variables, signal });
  const text = await response.text();
  if (response.status === 429) return { kind: "fault", fault: THROTTLED };
  if (response.status !== 200) throw new ShopifyUnavailable(`Shopify answered ${response.status}`);
  const answer: unknown = JSON.parse(text);
  const fault = graphqlFaultOf(answer);
  return fault === null
    ? { kind: "data", data: parseAnswer(Data, answer).data }
    : { kind: "fault", fault };
}

const Data = z.object({ data: z.unknown() });
const THROTTLED: GraphqlFault = {
  messages: ["Shopify answered 429"],
  codes: ["THROTTLED"],
  waitInMs: 1_000,
};

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(new ShopifyUnavailable("Shopify did not answer in time")),
    );
  });
}

/** @throws everything that is no GraphQL fault: as ShopifyUnavailable, or as it came. */
function faultOf(error: unknown): Outcome {
  if (error instanceof AppError) throw error;
  if (error instanceof Response) {
    if (error.status === 429) return { kind: "fault", fault: THROTTLED };
    // The library's own: "authenticate again", and redirects to where that happens.
    if (error.status === 401 || (error.status >= 300 && error.status < 400)) throw error;
    throw new ShopifyUnavailable(`Shopify answered ${error.status}`);
  }
  const fault = graphqlFaultOf(bodyOf(error));
  if (fault !== null) return { kind: "fault", fault };
  throw new ShopifyUnavailable("Shopify could not be reached", { cause: error });
}

function bodyOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "body" in error ? error.body : null;
}

function errorOf({ codes, messages, waitInMs }: GraphqlFault): AppError {
  const message = messages.join("; ");
  if (codes.includes("ACCESS_DENIED")) return new AccessDenied(message);
  if (codes.includes("MAX_COST_EXCEEDED")) return new QueryTooCostly(message);
  if (codes.includes("THROTTLED")) return new ShopifyThrottled(message, waitInMs);
  return new ShopifyUnavailable(message);
}
