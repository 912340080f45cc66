import { GraphqlQueryError } from "@shopify/shopify-api";
import { expect, test } from "vitest";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { AccessDenied } from "./access-denied.ts";
import { createAdminGraphql, type AdminClient } from "./admin-graphql.ts";
import { QueryTooCostly } from "./query-too-costly.ts";

const QUERY = "query { shop { name } }";

type Answer = () => Response | Promise<Response>;

/** A client that gives these answers in turn, then the last one forever. */
const clientOf = (...answers: Answer[]) => clientWithin(60_000, ...answers);

function clientWithin(timeoutInMs: number, ...answers: Answer[]) {
  const calls: unknown[] = [];
  const client: AdminClient = async (operation, { variables }) => {
    const answer = answers[Math.min(calls.length, answers.length - 1)];
    calls.push({ operation, variables });
    if (answer === undefined) throw new Error("no answer");
    return answer();
  };
  return { calls, graphql: createAdminGraphql(client, { timeoutInMs }) };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

const failed = (code: string, message = code) =>
  json({ data: null, errors: [{ message, extensions: { code } }], extensions: almostFull });

const almostFull = {
  cost: {
    requestedQueryCost: 100,
    throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 99, restoreRate: 100 },
  },
};

function thrown(error: unknown): () => never {
  return () => {
    throw error;
  };
}

test("an operation gives its data and passes its variables on", async () => {
  const { graphql, calls } = clientOf(() => json({ data: { shop: { name: "Casa Barro" } } }));

  expect(await graphql(QUERY, { first: 1 })).toEqual({ shop: { name: "Casa Barro" } });
  expect(calls).toEqual([{ operation: QUERY, variables: { first: 1 } }]);
});

test("a throttled operation waits for the bucket and is repeated", async () => {
  const { graphql, calls } = clientOf(
    () => failed("THROTTLED"),
    () => json({ data: 1 }),
  );
  const start = performance.now();

  expect(await graphql(QUERY)).toBe(1);

  expect(calls).toHaveLength(2);
  expect(performance.now() - start).toBeGreaterThan(400);
});

test("an operation that stays throttled is given up after three repetitions", async () => {
  const { graphql, calls } = clientOf(() => failed("THROTTLED", "Throttled"));

  await expect(graphql(QUERY)).rejects.toThrow("Throttled");

  expect(calls).toHaveLength(4);
});

test("a fault of the library's client is read like an answer", async () => {
  const wrapped = new GraphqlQueryError({
    message: "Access denied",
    response: {},
    body: {
      data: null,
      errors: {
        message: "GraphQL errors",
        graphQLErrors: [{ message: "Access denied", extensions: { code: "ACCESS_DENIED" } }],
      },
    },
  });
  await expect(clientOf(thrown(wrapped)).graphql(QUERY)).rejects.toBeInstanceOf(AccessDenied);
});

test("a query that is too costly says so", async () => {
  const { graphql } = clientOf(() => failed("MAX_COST_EXCEEDED"));
  await expect(graphql(QUERY)).rejects.toBeInstanceOf(QueryTooCostly);
});

test.for([
  ["an error of the server", () => json({ errors: "Internal" }, 500)],
  ["a page of HTML", () => new Response("<html>maintenance</html>")],
  ["half an answer", () => new Response('{"data": {"sh')],
  ["an empty answer", () => new Response("")],
  ["errors in words only", () => json({ errors: "Not Found" })],
  ["an answer of the library that is no order to authenticate", thrown(json({}, 503))],
  ["a broken connection", thrown(new TypeError("fetch failed"))],
  ["data beside errors", () => json({ data: { shop: null }, errors: [{ message: "half" }] })],
] as const)("%s is an outage of Shopify, and nothing is repeated", async ([, answer]) => {
  const { graphql, calls } = clientOf(answer);

  await expect(graphql(QUERY)).rejects.toBeInstanceOf(ShopifyUnavailable);

  expect(calls).toHaveLength(1);
});

test("no answer at all is an outage of Shopify, and nothing is repeated", async () => {
  const { graphql, calls } = clientWithin(50, () => new Promise<Response>(() => undefined));

  await expect(graphql(QUERY)).rejects.toBeInstanceOf(ShopifyUnavailable);

  expect(calls).toHaveLength(1);
});

test.for([401, 302])("the library's own answer %i passes through untouched", async (status) => {
  const own = new Response(null, { status, headers: { "x-kept": "yes" } });

  await expect(clientOf(thrown(own)).graphql(QUERY)).rejects.toBe(own);
});
