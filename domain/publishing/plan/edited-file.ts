import { getVersion } from "#domain/sections/versions.ts";
import type { ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { checksumOf } from "#platform/checksum.ts";
import type { PublicationRow } from "../publication-store.ts";
import { diffOf, type FileDiff } from "./file-diff.ts";
import { codeForFile } from "./file-name.ts";

/** What someone changed in a file after we wrote it. */
export type EditedFile = {
  /** From what we published to what stands there now; null when that cannot be told any more. */
  diff: FileDiff | null;
  /** When the theme's file was last changed, as Shopify tells it. */
  seenAt: Date;
};

/** Null while the file is as we wrote it. */
export async function editedFile(
  { db }: { db: Database },
  row: PublicationRow | null,
  current: ThemeFile | null,
): Promise<EditedFile | null> {
  if (row === null || current === null || current.checksum === row.checksum) return null;
  const written = await writtenBody(db, row);
  return {
    diff: written === null || current.body === null ? null : diffOf(written, current.body),
    seenAt: current.updatedAt,
  };
}

/** The file as the publication wrote it, made again from its version; null when it comes out differently. */
async function writtenBody(db: Database, row: PublicationRow): Promise<string | null> {
  const version = await getVersion({ db }, row);
  if (version === null) return null;
  const body = codeForFile(version.code, row.fileName);
  return checksumOf(body) === row.checksum ? body : null;
}
