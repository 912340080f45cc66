import { z } from "zod";
import { startTrial } from "#domain/billing/allowance/trial.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { createAdminGraphql } from "#gateways/shopify/admin-graphql.ts";
import { createShopifyAdmin } from "#gateways/shopify/shopify-admin.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import { inTime } from "#platform/in-time.ts";
import { followDemoClock } from "../demo-clock.server.ts";
import { edges, type Edges } from "../edges.server.ts";
import { shopify } from "../shopify.server.ts";
import { methodNotAllowed, problem, problemOf } from "./problem.server.ts";

/** A new access token takes one call of Shopify; most requests take none. */
const AUTHENTICATION_LIMIT_IN_MS = 10_000;

/** An authenticated shop, and everything that reaches outside on its behalf. */
export type ShopContext = {
  shop: string;
  edges: Edges & { shopify: ShopifyAdmin };
};

/**
 * Authenticates a page or an API request with the genuine library.
 *
 * @throws the library's own Response: a redirect, the bounce page, or 401 with its retry header.
 * @throws {ShopifyUnavailable} when Shopify does not answer in time for an access token.
 */
export async function shopRequest(request: Request): Promise<ShopContext> {
  followDemoClock(request);
  // The library waits for Shopify without an end.
  const authenticated = shopify.authenticate.admin(withoutBody(request));
  const { admin, session } = await inTime(authenticated, AUTHENTICATION_LIMIT_IN_MS, () => {
    throw new ShopifyUnavailable("Shopify did not answer in time.");
  });
  await startTrial(edges, session.shop);
  return {
    shop: session.shop,
    edges: { ...edges, shopify: createShopifyAdmin(createAdminGraphql(admin.graphql)) },
  };
}

/** What the router hands to a loader. */
const READS = ["GET", "HEAD"];

/**
 * Answers an API request: authenticate, do, and turn whatever is thrown into a problem.
 *
 * A plain value is sent as JSON; a Response goes out as it is.
 *
 * @param writes the methods of its action.
 */
export async function shopApi(
  request: Request,
  answer: (context: ShopContext) => Promise<unknown>,
  writes: string[] = ["POST"],
): Promise<Response> {
  if (![...READS, ...writes].includes(request.method)) return methodNotAllowed(...writes)();
  try {
    if (!hasShopToken(request))
      return problem({
        status: 401,
        code: "unauthenticated",
        detail: "Send a session token of a shop: Authorization: Bearer <token>.",
        headers: ASK_AGAIN,
      });
    const result = await answer(await shopRequest(asBrowser(request)));
    return result instanceof Response ? result : Response.json(result);
  } catch (thrown) {
    return problemOf(thrown, edges.log);
  }
}

/**
 * Whether there is a token that names a shop at all; what it is worth, the library finds out.
 *
 * The library fails on a token that it accepts and that names no shop.
 */
function hasShopToken(request: Request): boolean {
  const token = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return false;
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
    );
    return ShopClaim.safeParse(claims).success;
  } catch {
    return false;
  }
}

/** Shopify's own header: App Bridge asks again with a new token. */
const ASK_AGAIN = { "X-Shopify-Retry-Invalid-Session-Request": "1" };

const ShopClaim = z.object({
  dest: z.string().regex(/^https:\/\/[a-z0-9][a-z0-9-]*\.myshopify\.com$/i),
});

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
