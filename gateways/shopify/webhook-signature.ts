import { createHmac, timingSafeEqual } from "node:crypto";

const SIGNATURE_HEADER = "x-shopify-hmac-sha256";

/** Whether Shopify signed exactly these bytes with the app's secret. Takes the same time for every wrong one. */
export function isSignedWebhook(
  rawBody: string | Buffer,
  headers: Headers,
  secret: string,
): boolean {
  const claimed = headers.get(SIGNATURE_HEADER);
  if (claimed === null || secret === "") return false;
  const expected = createHmac("sha256", secret).update(rawBody).digest("base64");
  const [a, b] = [Buffer.from(expected), Buffer.from(claimed)];
  return a.length === b.length && timingSafeEqual(a, b);
}
