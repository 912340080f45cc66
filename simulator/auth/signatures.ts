import { createHmac } from "node:crypto";

/** Signature of a webhook's raw body, as in `X-Shopify-Hmac-SHA256`. */
export function webhookSignature(rawBody: string, secret: string): string {
  return createHmac("sha256", secret).update(rawBody, "utf8").digest("base64");
}

/** Signature of a query string that Shopify sends: every other parameter, sorted. */
export function querySignature(parameters: URLSearchParams, secret: string): string {
  const message = [...parameters]
    .filter(([name]) => name !== "hmac")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  return createHmac("sha256", secret).update(message).digest("hex");
}
