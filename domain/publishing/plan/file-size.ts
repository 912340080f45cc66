const SCHEMA = /\{%-?\s*schema\s*-?%\}[\s\S]*?\{%-?\s*endschema\s*-?%\}/;

/** Shopify's limit for a Liquid file; theme-check measures it without the schema. */
const LIMIT_IN_BYTES = 256 * 1024;

export type FileSize = {
  /** Without the schema. */
  bytes: number;
  limitInBytes: number;
  /** Of the limit: 1 is all of it. */
  share: number;
};

export function fileSizeOf(code: string): FileSize {
  const bytes = Buffer.byteLength(code.replace(SCHEMA, () => ""));
  return { bytes, limitInBytes: LIMIT_IN_BYTES, share: bytes / LIMIT_IN_BYTES };
}
