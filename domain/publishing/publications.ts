import type { Database } from "#platform/database.ts";
import { shownRowsOfSection, type PublicationRow } from "./publication-store.ts";

/** One place in a theme where a section stands, or has stood. With a backup, rolling back restores it. */
export type Publication = Omit<PublicationRow, "backupBody">;

/** The section's publications, newest first. One whose write is not settled is left out. */
export function listPublications(
  { db }: { db: Database },
  shop: string,
  sectionId: string,
): Promise<Publication[]> {
  return shownRowsOfSection(db, { shop, sectionId });
}
