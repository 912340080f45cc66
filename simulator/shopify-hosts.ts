import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { tokenEndpoint } from "./auth/token-endpoint.ts";
import { actOutFault } from "./control/act-out-fault.ts";
import { takeFault, type Refusal } from "./control/faults.ts";
import { graphqlEndpoint } from "./graphql/graphql-endpoint.ts";
import type { SimulatedShop } from "./state.ts";
import { noteCall, shopByDomain, type World } from "./world.ts";

type Ctx = Context<{ Bindings: HttpBindings }>;

/** What `https://{shop}.myshopify.com` answers to the app: tokens and the Admin API. */
export function shopifyHosts(world: World): Hono<{ Bindings: HttpBindings }> {
  const hosts = new Hono<{ Bindings: HttpBindings }>();
  hosts.post("/admin/oauth/access_token", (context) =>
    withShop(context, world, (shop) =>
      withPathFaults(context, world, shop, () => tokenEndpoint(context, world, shop)),
    ),
  );
  hosts.post("/admin/api/:version/graphql.json", (context) =>
    withShop(context, world, (shop) => {
      if (context.req.param("version") !== world.app.apiVersion) {
        noteCall(shop, "graphql", 404);
        return context.json({ errors: "Not Found" }, 404);
      }
      return withPathFaults(context, world, shop, () => graphqlEndpoint(context, world, shop));
    }),
  );
  hosts.all("*", (context) => {
    const { method, path } = context.req;
    const message = `The simulator does not implement ${method} ${path}`;
    console.error(message);
    return context.json({ errors: message }, 501);
  });
  return hosts;
}

async function withShop(
  context: Ctx,
  world: World,
  answer: (shop: SimulatedShop) => Response | Promise<Response>,
): Promise<Response> {
  const shop = shopByDomain(world, context.req.header("x-sim-host") ?? "");
  return shop === undefined ? context.json({ errors: "Not Found" }, 404) : answer(shop);
}

/** Faults planted for a path; those for a GraphQL field are the endpoint's. */
async function withPathFaults(
  context: Ctx,
  world: World,
  shop: SimulatedShop,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { path } = context.req;
  const fault = takeFault(world.faults, shop.domain, [path]);
  if (fault === null) return answer();
  const note = (status: number) => noteCall(shop, path, status);
  const refuse = async (refusal: Refusal) => {
    const status = STATUSES[refusal];
    note(status);
    return context.json({ errors: "The simulator was asked to refuse this" }, status);
  };
  return actOutFault(context, world, fault, { answer, carryOut: answer, refuse, note });
}

const STATUSES: Record<Refusal, 400 | 403 | 429> = {
  throttled: 429,
  "user-error": 400,
  "access-denied": 403,
};
