import { createHash } from "node:crypto";

/** MD5 in hexadecimal: it tells changes, it protects nothing. */
export function checksumOf(body: string): string {
  return createHash("md5").update(body).digest("hex");
}
