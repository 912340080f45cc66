import { getById, publish, update } from "#domain/sections/section.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { placeSection } from "../place-section.ts";
import {
  lockSectionRow,
  markBack,
  selectLivePlaces,
  selectMisplaced,
  type CheckedFile,
} from "./drift-store.ts";

type Edges = { db: Database; clock: Clock };

/**
 * Active sections whose file was lost stand where another theme still has them, or are inactive: with what
 * they were called there, so that a page can say so. Drafts and archived ones stay as they are.
 */
export async function followLosses(edges: Edges, shop: string): Promise<void> {
  for (const section of await selectMisplaced(edges.db, shop)) await followLoss(edges, section);
}

async function followLoss(
  { db, clock }: Edges,
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    // Whoever begins to publish it announces so under this lock: it is seen here, or sees what is done here.
    await lockSectionRow(tx, { shop, sectionId });
    const section = await getById({ db: tx }, sectionId, shop);
    if (section?.status !== "active") return;
    const places = await selectLivePlaces(tx, { shop, sectionId });
    const isPlaced = places.some(
      ({ themeId, fileName }) => themeId === section.themeId && fileName === section.fileName,
    );
    const next = places.find(({ state }) => state === "published");
    if (places.length === 0)
      await update({ db: tx, clock }, sectionId, shop, { status: "inactive" });
    else if (!isPlaced && next !== undefined)
      await publish({ db: tx, clock }, sectionId, shop, next);
  });
}

/**
 * A lost file is back as we had written it, as when a merchant restores it: it is published again, and the
 * section active unless it was archived.
 *
 * @returns false when something else was published under its name.
 */
export async function takeBackFile(
  { db, clock }: Edges,
  file: CheckedFile & { checksum: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await markBack(tx, file, clock.now()))) return false;
    const section = await getById({ db: tx }, file.sectionId, file.shop);
    if (section?.status !== "active") await placeSection({ db: tx, clock }, file, file);
    return true;
  });
}
