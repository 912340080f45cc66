import type { Database } from "#platform/database.ts";
import { rowsOfSection, type PublicationRow } from "./publication-store.ts";

/** One place in a theme where a section stands, or has stood. With a backup, rolling back restores it. */
export type Publication = PublicationRow;

/** The section's publications, newest first. One whose write is not settled is left out. */
export async function listPublications(
  { db }: { db: Database },
  shop: string,
  sectionId: string,
): Promise<Publication[]> {
  const rows = await rowsOfSection(db, { shop, sectionId });
  return rows.filter(({ state }) => state !== "writing");
}
