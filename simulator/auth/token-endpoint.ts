import type { Context } from "hono";
import { z } from "zod";
import type { SimulatedShop } from "../state.ts";
import { noteCall, type World } from "../world.ts";
import { issueOfflineToken, issueOnlineToken, refreshOfflineToken } from "./access-tokens.ts";
import { verifySessionToken } from "./session-token.ts";

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const REQUESTED = "urn:shopify:params:oauth:token-type:";

const TokenRequest = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  grant_type: z.string().optional(),
  subject_token: z.string().optional(),
  subject_token_type: z.string().optional(),
  requested_token_type: z.string().optional(),
  refresh_token: z.string().optional(),
  expiring: z.union([z.string(), z.number(), z.boolean()]).optional(),
});

type TokenRequest = z.infer<typeof TokenRequest>;
type Answer = { status: 200 | 400 | 401; body: object };

/** `POST /admin/oauth/access_token`: token exchange and refresh. */
export async function tokenEndpoint(context: Context, world: World, shop: SimulatedShop) {
  const parsed = TokenRequest.safeParse(await readForm(context));
  const answer: Answer = parsed.success
    ? grant(world, shop, parsed.data)
    : refusal(400, "invalid_request", z.prettifyError(parsed.error));
  noteCall(
    shop,
    parsed.data?.grant_type === "refresh_token" ? "token-refresh" : "token-exchange",
    answer.status,
  );
  world.save();
  return context.json(answer.body, answer.status);
}

async function readForm(context: Context): Promise<unknown> {
  const isJson = context.req.header("content-type")?.includes("json") ?? false;
  const text = await context.req.text();
  if (!isJson) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function grant(world: World, shop: SimulatedShop, request: TokenRequest): Answer {
  const { app } = world;
  if (request.client_id !== app.apiKey || request.client_secret !== app.apiSecret) {
    return refusal(401, "invalid_client", "The client id or secret is wrong.");
  }
  if (request.grant_type === "refresh_token") {
    const refreshed = refreshOfflineToken(world, shop, request.refresh_token ?? "");
    return refreshed.kind === "refused"
      ? refusal(400, "invalid_grant", "The refresh token is unknown, used or expired.")
      : { status: 200, body: refreshed.body };
  }
  if (request.grant_type !== EXCHANGE || request.subject_token_type !== ID_TOKEN) {
    return refusal(400, "unsupported_grant_type", "Only token exchange and refresh are offered.");
  }
  return exchange(world, shop, request);
}

function exchange(world: World, shop: SimulatedShop, request: TokenRequest): Answer {
  const verified = verifySessionToken(world, request.subject_token ?? "", shop.domain);
  if (verified.kind === "invalid") {
    return refusal(
      400,
      "invalid_subject_token",
      `The session token is refused: ${verified.reason}.`,
    );
  }
  if (!shop.installed) {
    return refusal(400, "invalid_subject_token", "The app is not installed in this shop.");
  }
  switch (request.requested_token_type ?? "") {
    case `${REQUESTED}online-access-token`:
      return { status: 200, body: issueOnlineToken(world, shop, verified.claims.sub) };
    case `${REQUESTED}offline-access-token`:
      return {
        status: 200,
        body: issueOfflineToken(world, shop, String(request.expiring) === "1"),
      };
    default:
      return refusal(400, "invalid_requested_token_type", "Ask for an online or offline token.");
  }
}

function refusal(status: 400 | 401, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } };
}
