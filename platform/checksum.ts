import { createHash } from "node:crypto";

/** MD5 in hexadecimal: what Shopify reports for a theme file. It tells changes, it protects nothing. */
export function checksumOf(body: string): string {
  return createHash("md5").update(body).digest("hex");
}
