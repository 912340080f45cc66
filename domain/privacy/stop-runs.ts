import { setTimeout as wait } from "node:timers/promises";
import { cancelGeneration } from "#domain/generation/cancel-generation.ts";
import type { LiveRuns } from "#domain/generation/live-runs.ts";
import type { Database } from "#platform/database.ts";
import { Conflict } from "#platform/errors.ts";
import { selectRunningRuns } from "./erase-store.ts";

/** Another process notices a stop within 2 s; a dead one's run is ended after 15 s. */
const LOOKS = 100;
const PAUSE_IN_MS = 250;

/**
 * Stops the shop's runs, wherever they run, and waits until every one has ended and is settled or will be.
 *
 * @throws {Conflict} `run-in-progress` when one still has not ended after 25 s.
 */
export async function stopRuns(
  edges: { db: Database; liveRuns: LiveRuns },
  shop: string,
): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const running = await selectRunningRuns(edges.db, shop);
    if (running.length === 0) return;
    for (const id of running) await cancelGeneration(edges, shop, id);
    await wait(PAUSE_IN_MS);
  }
  throw new Conflict(
    "run-in-progress",
    "A generation is still under way and could not be stopped. Try again in a moment.",
  );
}
