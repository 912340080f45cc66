import type { Database } from "#platform/database.ts";
import { selectSetupEvents } from "./setup-events-store.ts";

export type SetupEvents = {
  /** Versions of any origin. */
  versions: number;
  /** Generated versions that changed an earlier one. */
  changes: number;
  publications: number;
};

/** What the shop has really done so far, deleted sections' publications included. */
export function countSetupEvents({ db }: { db: Database }, shop: string): Promise<SetupEvents> {
  return selectSetupEvents(db, shop);
}
