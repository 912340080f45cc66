import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { World } from "../world.ts";

const LIFETIME_IN_SECONDS = 60;
const CLOCK_SKEW_IN_SECONDS = 5;

type SessionClaims = { sub: string; dest: string; sid: string; exp: number };

export type VerifiedSessionToken =
  | { kind: "valid"; claims: SessionClaims }
  | { kind: "invalid"; reason: string };

/** What App Bridge hands the app: HS256 over real time, for one minute unless told otherwise. */
export function signSessionToken(
  { app }: Pick<World, "app">,
  { shop, userId, expiresIn }: { shop: string; userId: string; expiresIn?: number | undefined },
): string {
  const issuedAt = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `https://${shop}/admin`,
    dest: `https://${shop}`,
    aud: app.apiKey,
    sub: userId,
    exp: issuedAt + (expiresIn ?? LIFETIME_IN_SECONDS),
    nbf: issuedAt,
    iat: issuedAt,
    jti: randomUUID(),
    sid: randomUUID(),
  };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${signatureOf(signed, app.apiSecret).toString("base64url")}`;
}

/** Checks signature, algorithm, time, audience and shop. */
export function verifySessionToken(
  { app }: Pick<World, "app">,
  token: string,
  shop: string,
): VerifiedSessionToken {
  const [header, payload, signature, ...rest] = token.split(".");
  if (!header || !payload || !signature || rest.length > 0) return invalid("malformed");
  const wanted = signatureOf(`${header}.${payload}`, app.apiSecret);
  const given = Buffer.from(signature, "base64url");
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return invalid("bad signature");
  }
  const { alg } = decode(header);
  const claims = decode(payload);
  const seconds = Date.now() / 1000;
  if (alg !== "HS256") return invalid("wrong algorithm");
  if (typeof claims["exp"] !== "number" || claims["exp"] < seconds - CLOCK_SKEW_IN_SECONDS) {
    return invalid("expired");
  }
  if (typeof claims["nbf"] !== "number" || claims["nbf"] > seconds + CLOCK_SKEW_IN_SECONDS) {
    return invalid("not yet valid");
  }
  if (claims["aud"] !== app.apiKey) return invalid("wrong audience");
  if (claims["dest"] !== `https://${shop}`) return invalid("wrong shop");
  const { sub, sid, exp } = claims;
  if (typeof sub !== "string" || typeof sid !== "string") return invalid("malformed");
  return { kind: "valid", claims: { sub, sid, exp, dest: `https://${shop}` } };
}

const invalid = (reason: string): VerifiedSessionToken => ({ kind: "invalid", reason });

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
}

function signatureOf(text: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}
