import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { purgePage } from "./section-bulk-store.ts";

/** How long a deletion can be undone. */
const UNDO_IN_MS = 60 * 60_000;
const SECTIONS_A_PAGE = 100;

/** Deletes for good what was deleted an hour ago. Safe in any number of processes at once. */
export async function purgeDeleted({
  db,
  clock,
}: {
  db: Database;
  clock: Clock;
}): Promise<{ purged: number }> {
  const cutoff = new Date(clock.now().getTime() - UNDO_IN_MS);
  for (let purged = 0; ;) {
    const page = await purgePage(db, cutoff, SECTIONS_A_PAGE);
    purged += page;
    if (page < SECTIONS_A_PAGE) return { purged };
  }
}
