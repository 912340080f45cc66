import type { THUMBNAIL_TYPES } from "#db/schema.ts";

export type ThumbnailType = (typeof THUMBNAIL_TYPES)[number];

/** A card shows them small; larger ones are refused. */
export const THUMBNAIL_LIMIT_IN_BYTES = 60 * 1024;

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from("IEND");
/** Name, its checksum, and nothing after it. */
const PNG_END_IN_BYTES = 8;
const WEBP_CHUNKS = new Set(["VP8 ", "VP8L", "VP8X"]);
const WEBP_HEADER_IN_BYTES = 16;
/** What a RIFF file's own length leaves out: its first two words. */
const RIFF_PREFIX_IN_BYTES = 8;

/**
 * What kind of picture some bytes are, told by the bytes alone; what is called a picture and is none is null.
 */
export function thumbnailType(bytes: Uint8Array): ThumbnailType | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isWebp(buffer)) return "image/webp";
  return isPng(buffer) ? "image/png" : null;
}

function isWebp(bytes: Buffer): boolean {
  if (bytes.length < WEBP_HEADER_IN_BYTES) return false;
  const word = (at: number) => bytes.toString("latin1", at, at + 4);
  const isWhole = bytes.readUInt32LE(4) + RIFF_PREFIX_IN_BYTES === bytes.length;
  return word(0) === "RIFF" && word(8) === "WEBP" && WEBP_CHUNKS.has(word(12)) && isWhole;
}

function isPng(bytes: Buffer): boolean {
  const startsWithHeader = bytes.toString("latin1", 12, 16) === "IHDR";
  const end = bytes.subarray(-PNG_END_IN_BYTES, -PNG_END_IN_BYTES + 4);
  return (
    bytes.subarray(0, PNG_START.length).equals(PNG_START) && startsWithHeader && end.equals(PNG_END)
  );
}
