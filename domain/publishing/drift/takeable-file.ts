import type { ThemeFile } from "#domain/shops/shopify-admin.ts";
import { LIQUID_FILE_LIMIT_IN_BYTES } from "#liquid/schema/file-limit.ts";

/** Why a theme's file cannot become a version of a section; null when it can, errors in its code or not. */
export function whyNotTaken({ body, size }: ThemeFile): string | null {
  if (body === null) return "The file cannot be read as text.";
  if (Math.max(size, Buffer.byteLength(body)) > LIQUID_FILE_LIMIT_IN_BYTES)
    return "The file is larger than 256 KB, which no section can be.";
  return body.trim() === "" ? "The file is empty." : null;
}
