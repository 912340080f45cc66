import { LIQUID_FILE_LIMIT_IN_BYTES } from "#liquid/schema/file-limit.ts";
import type { Problem } from "#liquid/check/problem.ts";
import { withoutSchema } from "./parts-between.ts";

export type FileSize = {
  /** Without the schema. */
  bytes: number;
  limitInBytes: number;
  /** Of the limit: 1 is all of it. */
  share: number;
};

export function fileSizeOf(code: string): FileSize {
  const bytes = Buffer.byteLength(withoutSchema(code));
  return {
    bytes,
    limitInBytes: LIQUID_FILE_LIMIT_IN_BYTES,
    share: bytes / LIQUID_FILE_LIMIT_IN_BYTES,
  };
}

/** A longer name makes longer classes, which can take a file over the limit that its version keeps to. */
export function sizeProblems({ bytes, limitInBytes, share }: FileSize): Problem[] {
  if (share <= 1) return [];
  const message = `Under this name the file has ${Math.ceil(bytes / 1024)} KB; Shopify accepts ${limitInBytes / 1024} KB.`;
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return [{ code: "FileSize", severity: "error", message, ...start }];
}
