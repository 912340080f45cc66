import { getById, type Section } from "#domain/sections/section.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";

/** @throws {NotFound} for a section that does not exist, or is another shop's. */
export async function ownedSection(
  edges: { db: Database },
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<Section> {
  const section = await getById(edges, sectionId, shop);
  if (section === null) throw new NotFound("No such section");
  return section;
}
