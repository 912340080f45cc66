import type { LiveRuns } from "#domain/generation/live-runs.ts";
import type { Database } from "#platform/database.ts";
import {
  blankLog,
  blankRuns,
  blankWebhooks,
  countRunningRuns,
  deletePlacements,
  deletePublications,
  deleteSections,
  deleteSettings,
  deleteStreams,
  deleteThemeChecks,
} from "./erase-store.ts";
import { everyPage, type Page } from "./every-page.ts";
import { stopRuns } from "./stop-runs.ts";

export type EraseEdges = { db: Database; liveRuns: LiveRuns };

export type Erased = {
  sections: number;
  publications: number;
  /** Rows of the log that had a prompt. */
  prompts: number;
};

const BEFORE_ALL_IDS = "00000000-0000-0000-0000-000000000000";
const BEGINNING_OF_LOG = { generatedAt: "-infinity", id: BEFORE_ALL_IDS };

/**
 * Deletes what the shop made and said. What is left has no content: the trial's use, the runs and their
 * log, the books. Its sessions are the caller's business.
 *
 * Page by page, so that nobody else waits; cut short, it is called again and goes on. What the shop makes
 * meanwhile may go too.
 *
 * @param beforeEachPage throws when the rest is to stay.
 */
export async function eraseShop(
  edges: EraseEdges,
  shop: string,
  beforeEachPage: () => Promise<void> = () => Promise.resolve(),
): Promise<Erased> {
  const { db } = edges;
  const all = <Place>(work: (after: Place) => Promise<Page<Place>>, first: Place) =>
    everyPage(async (after: Place) => {
      await beforeEachPage();
      return work(after);
    }, first);

  let sections = 0;
  do {
    await stopRuns(edges, shop);
    sections += await all(() => deleteSections(db, shop), "");
    // One that began while its section went would write on.
  } while ((await countRunningRuns(db, shop)) > 0);
  const publications = await all(() => deletePublications(db, shop), "");
  await all(() => deletePlacements(db, shop), "");
  await deleteThemeChecks(db, shop);
  await deleteStreams(db, shop);
  // Before the log: a run that is settled meanwhile copies its prompt from its row.
  await all((after) => blankRuns(db, shop, after), BEFORE_ALL_IDS);
  const prompts = await all((after) => blankLog(db, shop, after), BEGINNING_OF_LOG);
  await deleteSettings(db, shop);
  await blankWebhooks(db, shop);
  return { sections, publications, prompts };
}
