import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { z } from "zod";
import { acceptedToken } from "../auth/access-tokens.ts";
import { actOutFault } from "../control/act-out-fault.ts";
import { takeFault, type Refusal } from "../control/faults.ts";
import type { SimulatedShop } from "../state.ts";
import { noteCall, type World } from "../world.ts";
import { executeOperation } from "./execute.ts";
import { readOperation } from "./read-operation.ts";

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
  const { operation } = read;
  const note = (status: number) => noteCall(shop, operation.name, status);
  const call = { world, shop, scopes: token.scopes };
  const answer = async (refusal: Refusal | null = null) => {
    note(200);
    return context.json(
      await executeOperation(call, world.buckets, parsed.data, operation, refusal),
    );
  };
  // What is lost is the answer of something that was done: from a full bucket, it is never throttled.
  const carryOut = () => executeOperation(call, new Map(), parsed.data, operation, null);
  const fault = takeFault(world.faults, shop.domain, operation.rootFields);
  return fault === null
    ? answer()
    : actOutFault(context, world, fault, { answer, refuse: answer, carryOut, note });
}

const UNKNOWN_TOKEN =
  "[API] Invalid API key or access token (unrecognized login or wrong password)";
