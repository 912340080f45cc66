import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import {
  abandonedWrites,
  endLateWrite,
  markPublished,
  type PublicationRow,
} from "../publication-store.ts";
import type { WritesOf } from "../announced-write-store.ts";
import { placeSection } from "../place-section.ts";
import { readThemeFile } from "../read-theme-file.ts";

type Edges = { db: Database; clock: Clock; shopify: Pick<ShopifyAdmin, "readThemeFiles"> };

/** Finds out what became of writes that were cut short, in a theme or of a section, and records it. */
export async function settleAbandonedWrites(edges: Edges, among: WritesOf): Promise<void> {
  for (const row of await abandonedWrites(edges.db, among)) await settleWrite(edges, row);
}

/**
 * Compares the theme with what was to be written, and records the answer.
 *
 * @returns the finished publication, or null when the theme does not have the file as we wrote it: the
 * write did not happen, or not yet.
 */
export async function settleWrite(
  edges: Edges,
  row: PublicationRow,
): Promise<PublicationRow | null> {
  const file = await fileOf(edges, row);
  if (file !== null && file.checksum === row.checksum) return finishWrite(edges, row, file);
  await endLateWrite(edges.db, row.id);
  return null;
}

async function fileOf(
  { shopify }: Edges,
  { themeId, fileName }: PublicationRow,
): Promise<ThemeFile | null> {
  try {
    return await readThemeFile(shopify, themeId, fileName);
  } catch (error) {
    // The theme itself is gone, and the file with it.
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/**
 * The file was written: the section becomes active, the row published. Repeatable.
 *
 * @param file as it stands; with another checksum someone edited it since, and the row says so.
 */
export async function finishWrite(
  { db, clock }: Pick<Edges, "db" | "clock">,
  row: PublicationRow,
  file: ThemeFile,
): Promise<PublicationRow> {
  // The row comes last: cut short in between, it is still `writing` and this is done again.
  await placeSection({ db, clock }, row, row);
  return markPublished(db, row, file.checksum);
}
