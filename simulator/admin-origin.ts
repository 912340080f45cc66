import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { adminShell } from "./admin/admin-shell.ts";
import { cdn } from "./cdn/cdn.ts";
import { controlApi } from "./control/control-api.ts";
import { onlyLoopbackHost } from "./control/guard.ts";
import { shopifyHosts } from "./shopify-hosts.ts";
import type { World } from "./world.ts";

/**
 * Everything on the simulator's first port. Requests with `x-sim-host` are the app's calls of that Shopify
 * host; a web page cannot send them, since the header needs a permission that is never given.
 */
export function adminOrigin(world: World): Hono<{ Bindings: HttpBindings }> {
  const origin = new Hono<{ Bindings: HttpBindings }>();
  const hosts = shopifyHosts(world);
  origin.use(onlyLoopbackHost);
  origin.use(async (context, next) => {
    if (context.req.header("x-sim-host") === undefined) return next();
    return hosts.fetch(context.req.raw, context.env);
  });
  origin.route("/__sim", controlApi(world));
  origin.route("/__cdn", cdn(world));
  origin.route("/", adminShell(world));
  origin.onError((error, context) => {
    console.error(error);
    return context.json({ error: `The simulator failed: ${error.message}` }, 500);
  });
  return origin;
}
