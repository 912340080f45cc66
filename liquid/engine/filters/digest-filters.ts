import type { FilterFamily } from "../filter.ts";
import { outputText } from "../output-text.ts";
import { blake3 } from "./blake3.ts";
import { hmac, md5, sha1, sha256 } from "./digest.ts";

export const DIGEST_FILTERS: FilterFamily = {
  blake3: (input) => hex(blake3(bytes(input))),
  md5: (input) => hex(md5(bytes(input))),
  sha1: (input) => hex(sha1(bytes(input))),
  sha256: (input) => hex(sha256(bytes(input))),
  hmac_sha1: (input, [key]) => hex(hmac(sha1, bytes(key), bytes(input))),
  hmac_sha256: (input, [key]) => hex(hmac(sha256, bytes(key), bytes(input))),
};

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(outputText(value));
}

function hex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
