import type { Database } from "#platform/database.ts";
import { placementsOfSection, type PlacementRow } from "./placement-store.ts";

/** A section's entry in a template of a theme, with the template from before. */
export type Placement = PlacementRow;

/** Where we put the section and have not taken it off, newest first. */
export async function placementsOf(
  { db }: { db: Database },
  shop: string,
  sectionId: string,
): Promise<Placement[]> {
  const rows = await placementsOfSection(db, { shop, sectionId });
  return rows.filter(({ state }) => state === "published");
}
