import { startTrial } from "#domain/billing/trial.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { createAdminGraphql } from "#gateways/shopify/admin-graphql.ts";
import { createShopifyAdmin } from "#gateways/shopify/shopify-admin.ts";
import { followDemoClock } from "../demo-clock.server.ts";
import { edges, type Edges } from "../edges.server.ts";
import { shopify } from "../shopify.server.ts";
import { problem, problemOf } from "./problem.server.ts";

/** An authenticated shop, and everything that reaches outside on its behalf. */
export type ShopContext = {
  shop: string;
  edges: Edges & { shopify: ShopifyAdmin };
};

/**
 * Authenticates a page or an API request with the genuine library.
 *
 * @throws the library's own Response: a redirect, the bounce page, or 401 with its retry header.
 */
export async function shopRequest(request: Request): Promise<ShopContext> {
  followDemoClock(request);
  const { admin, session } = await shopify.authenticate.admin(withoutBody(request));
  await startTrial(edges, session.shop);
  return {
    shop: session.shop,
    edges: { ...edges, shopify: createShopifyAdmin(createAdminGraphql(admin.graphql)) },
  };
}

/**
 * Answers an API request: authenticate, do, and turn whatever is thrown into a problem.
 *
 * A plain value is sent as JSON; a Response goes out as it is.
 */
export async function shopApi(
  request: Request,
  answer: (context: ShopContext) => Promise<unknown>,
): Promise<Response> {
  try {
    if (!request.headers.get("authorization")?.startsWith("Bearer "))
      return problem({
        status: 401,
        code: "unauthenticated",
        detail: "Send a session token: Authorization: Bearer <token>.",
      });
    const result = await answer(await shopRequest(asBrowser(request)));
    return result instanceof Response ? result : Response.json(result);
  } catch (thrown) {
    return problemOf(thrown, edges.log);
  }
}

/** The library refuses what looks like a bot; an API is called by programs, and the token says who. */
function asBrowser(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set("user-agent", "Mozilla/5.0 (API client)");
  return new Request(request.url, { method: request.method, headers });
}

/** The library reads headers and the URL only; the body stays unread for the route. */
function withoutBody(request: Request): Request {
  return new Request(request.url, { method: request.method, headers: request.headers });
}
