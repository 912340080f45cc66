import { randomBytes } from "node:crypto";
import type { AccessToken, SimulatedShop } from "../state.ts";
import type { World } from "../world.ts";

const OFFLINE_LIFETIME_IN_SECONDS = 3_600;
const ONLINE_LIFETIME_IN_SECONDS = 86_399;
const REFRESH_LIFETIME_IN_SECONDS = 90 * 86_400;

export type RefreshGrant = { kind: "refreshed"; body: object } | { kind: "refused" };

/** A token of one user, for a day. */
export function issueOnlineToken(world: World, shop: SimulatedShop, userId: string) {
  const token = remember(world, shop, `shpua_${secret()}`, ONLINE_LIFETIME_IN_SECONDS, userId);
  return {
    access_token: token.token,
    scope: shop.scopes.join(","),
    expires_in: ONLINE_LIFETIME_IN_SECONDS,
    associated_user_scope: shop.scopes.join(","),
    associated_user: userFields(shop, userId),
  };
}

/** A token of the shop; an expiring one comes with a refresh token. */
export function issueOfflineToken(world: World, shop: SimulatedShop, expiring: boolean) {
  const lifetime = expiring ? OFFLINE_LIFETIME_IN_SECONDS : null;
  const { token } = remember(world, shop, `shpat_${secret()}`, lifetime, null);
  const body = { access_token: token, scope: shop.scopes.join(",") };
  return expiring ? { ...body, ...refreshable(world, shop, null) } : body;
}

/** Trades a refresh token for a new pair; the old one works until the new one is first used. */
export function refreshOfflineToken(
  world: World,
  shop: SimulatedShop,
  refreshToken: string,
): RefreshGrant {
  const { state } = world;
  const found = state.refreshTokens.find(({ token }) => token === refreshToken);
  if (found?.shop !== shop.domain || found.expiresAtMs < Date.now()) return { kind: "refused" };
  state.refreshTokens = state.refreshTokens.filter(({ token }) => token !== found.replaces);
  const { token } = remember(world, shop, `shpat_${secret()}`, OFFLINE_LIFETIME_IN_SECONDS, null);
  const body = { access_token: token, scope: shop.scopes.join(",") };
  return { kind: "refreshed", body: { ...body, ...refreshable(world, shop, found.token) } };
}

/** The token's owner, when it is known, unexpired and of this shop. */
export function acceptedToken(world: World, shop: SimulatedShop, token: string | undefined) {
  const found = world.state.accessTokens.find((known) => known.token === token);
  if (found?.shop !== shop.domain || !shop.installed) return null;
  return found.expiresAtMs !== null && found.expiresAtMs < Date.now() ? null : found;
}

/** What an uninstall does: no token of the shop works any more. */
export function revokeTokens({ state }: World, shop: SimulatedShop): void {
  state.accessTokens = state.accessTokens.filter((token) => token.shop !== shop.domain);
  state.refreshTokens = state.refreshTokens.filter((token) => token.shop !== shop.domain);
}

function refreshable(world: World, shop: SimulatedShop, replaces: string | null) {
  const token = `shprt_${secret()}`;
  world.state.refreshTokens.push({
    token,
    shop: shop.domain,
    expiresAtMs: Date.now() + REFRESH_LIFETIME_IN_SECONDS * 1000,
    replaces,
  });
  return {
    expires_in: OFFLINE_LIFETIME_IN_SECONDS,
    refresh_token: token,
    refresh_token_expires_in: REFRESH_LIFETIME_IN_SECONDS,
  };
}

function remember(
  world: World,
  shop: SimulatedShop,
  token: string,
  lifetimeInSeconds: number | null,
  userId: string | null,
): AccessToken {
  const issued: AccessToken = {
    token,
    shop: shop.domain,
    scopes: [...shop.scopes],
    userId,
    expiresAtMs: lifetimeInSeconds === null ? null : Date.now() + lifetimeInSeconds * 1000,
  };
  const current = Date.now();
  const { state } = world;
  state.accessTokens = state.accessTokens.filter(
    (known) => (known.expiresAtMs ?? Infinity) > current,
  );
  state.accessTokens.push(issued);
  return issued;
}

/** The shop's owner is user 42; any other number is a member of staff. */
function userFields(shop: SimulatedShop, userId: string) {
  const isOwner = userId === OWNER_USER_ID;
  const [first = "", ...last] = isOwner
    ? shop.catalog.ownerName.split(" ")
    : ["Staff", `member ${userId}`];
  return {
    id: Number(userId),
    first_name: first,
    last_name: last.join(" "),
    email: isOwner ? shop.catalog.email : `staff-${userId}@${shop.domain}`,
    email_verified: true,
    account_owner: isOwner,
    locale: "en",
    collaborator: false,
  };
}

export const OWNER_USER_ID = "42";

const secret = () => randomBytes(16).toString("hex");
