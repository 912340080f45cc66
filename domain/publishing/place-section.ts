import { getById, publish, restore, unpublish, type ThemePlace } from "#domain/sections/section.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";

type Edges = { db: Database; clock: Clock };
type SectionKey = { shop: string; sectionId: string };

/**
 * Tells the section where its file is now. One that was archived or deleted meanwhile stays so; one that a
 * check found without a file has one again.
 */
export async function placeSection(
  edges: Edges,
  { shop, sectionId }: SectionKey,
  { themeId, themeName, fileName }: ThemePlace,
): Promise<void> {
  const section = await getById(edges, sectionId, shop);
  if (section === null || section.status === "archive") return;
  if (section.status === "inactive") await restore(edges, sectionId, shop);
  await publish(edges, sectionId, shop, { themeId, themeName, fileName });
}

/** Tells the section that its file is in no theme any more, unless it knows. */
export async function unplaceSection(edges: Edges, { shop, sectionId }: SectionKey): Promise<void> {
  const section = await getById(edges, sectionId, shop);
  const isPlaced = section !== null && (section.status === "active" || section.themeId !== null);
  if (isPlaced) await unpublish(edges, sectionId, shop);
}
