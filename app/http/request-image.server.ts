import { z } from "zod";

const IMAGE_LIMIT_IN_BYTES = 4 * 1024 * 1024;

const SIGNATURES = {
  "image/png": [0x89, 0x50, 0x4e, 0x47],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/webp": [0x52, 0x49, 0x46, 0x46],
} as const;

/** An attached image; its bytes must be what its type says, and no address is ever fetched. */
export const imageOfRequest = z
  .object({
    mediaType: z.enum(["image/png", "image/jpeg", "image/webp"]),
    base64: z.base64("Not base64."),
  })
  .refine(
    ({ base64 }) => Buffer.byteLength(base64, "base64") <= IMAGE_LIMIT_IN_BYTES,
    "At most 4 MB an image.",
  )
  .refine(
    ({ mediaType, base64 }) => startsWith(base64, SIGNATURES[mediaType]),
    "The file is not an image of this type.",
  );

function startsWith(base64: string, signature: readonly number[]): boolean {
  const bytes = Buffer.from(base64.slice(0, 16), "base64");
  return signature.every((byte, index) => bytes[index] === byte);
}
