import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { acceptedToken } from "../auth/access-tokens.ts";
import { slownessInMs, takeFault } from "../control/faults.ts";
import { disconnect, holdUntilClosed } from "../control/lost-answers.ts";
import type { SimulatedShop } from "../state.ts";
import { noteCall, type World } from "../world.ts";
import type { Bucket } from "./cost.ts";
import { executeOperation, readOperation, type GraphqlRequest, type Operation } from "./execute.ts";

const Request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

type Ctx = Context<{ Bindings: HttpBindings }>;

/** `POST /admin/api/VERSION/graphql.json`. */
export async function graphqlEndpoint(
  context: Ctx,
  world: World,
  shop: SimulatedShop,
  buckets: Map<string, Bucket>,
): Promise<Response> {
  const token = acceptedToken(world, shop, context.req.header("x-shopify-access-token"));
  if (token === null) {
    noteCall(shop, "graphql", 401);
    return context.json({ errors: UNKNOWN_TOKEN }, 401);
  }
  const parsed = Request.safeParse(await context.req.json().catch(() => null));
  if (!parsed.success)
    return context.json({ errors: { query: "Required parameter missing" } }, 400);
  const read = readOperation(parsed.data);
  if (read.kind === "refused") {
    noteCall(shop, "invalid", 200);
    return context.json(read.body);
  }
  const answer = (mishap: "throttled" | "user-error" | "access-denied" | null) =>
    executeOperation(
      { world, shop, scopes: token.scopes },
      buckets,
      parsed.data,
      read.operation,
      mishap,
    );
  return withFaults(
    context,
    { world, shop, operation: read.operation, request: parsed.data },
    answer,
  );
}

type Served = {
  world: World;
  shop: SimulatedShop;
  operation: Operation;
  request: GraphqlRequest;
};

async function withFaults(
  context: Ctx,
  { world, shop, operation }: Served,
  answer: (mishap: "throttled" | "user-error" | "access-denied" | null) => Promise<object>,
): Promise<Response> {
  const name = operation.rootFields.join(",");
  const fault = takeFault(world.faults, operation.rootFields);
  switch (fault) {
    case null:
      noteCall(shop, name, 200);
      return context.json(await answer(null));
    case "http-500":
      noteCall(shop, name, 500);
      return context.json({ errors: "Internal Server Error" }, 500);
    case "timeout":
      noteCall(shop, name, 0);
      return holdUntilClosed(context, world);
    case "drop-after-commit":
      await answer(null);
      noteCall(shop, name, 0);
      return disconnect(context);
    case "throttled":
    case "user-error":
    case "access-denied":
      noteCall(shop, name, 200);
      return context.json(await answer(fault));
    default:
      await wait(slownessInMs(fault));
      noteCall(shop, name, 200);
      return context.json(await answer(null));
  }
}

const UNKNOWN_TOKEN =
  "[API] Invalid API key or access token (unrecognized login or wrong password)";
