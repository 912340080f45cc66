import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { lockSections, setDeletedAt, setStatus, type BulkRow } from "./section-bulk-store.ts";
import { isRestorable, isValidTransition, type SectionStatus } from "./section-status.ts";

export const BULK_ACTIONS = ["archive", "unarchive", "restore", "delete", "undelete"] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

export type Refusal = "not-found" | "invalid-transition" | "not-deleted";

export type BulkChange = {
  changed: string[];
  refused: { id: string; reason: Refusal }[];
};

type Change = { status: SectionStatus } | { deletedAt: Date } | Undeletion;
type Undeletion = { status: SectionStatus; deletedAt: null };

/**
 * Does the same to many sections, in one transaction: to those that it can be done to, and says of each other why not.
 *
 * `unarchive` takes an archiving back: a section whose file is still in a theme is active again.
 * `delete` hides a section from everything until `undelete`, or until it is purged.
 */
export async function changeSections(
  { db, clock }: { db: Database; clock: Clock },
  shop: string,
  { action, ids }: { action: BulkAction; ids: string[] },
): Promise<BulkChange> {
  const now = clock.now();
  return db.transaction(async (tx) => {
    const rows = new Map((await lockSections(tx, shop, ids)).map((row) => [row.id, row]));
    const refused: BulkChange["refused"] = [];
    const changes = new Map<string, Change>();
    for (const id of new Set(ids)) {
      const decided = decide(action, rows.get(id), now);
      if (typeof decided === "string") refused.push({ id, reason: decided });
      else changes.set(id, decided);
    }
    for (const [change, changed] of grouped(changes)) {
      if ("status" in change) await setStatus(tx, shop, changed, change.status);
      if ("deletedAt" in change) await setDeletedAt(tx, shop, changed, change.deletedAt);
    }
    return { changed: [...changes.keys()], refused };
  });
}

function decide(action: BulkAction, row: BulkRow | undefined, now: Date): Change | Refusal {
  if (row === undefined) return "not-found";
  if (action === "undelete")
    return row.deletedAt === null ? "not-deleted" : { deletedAt: null, status: statusNow(row) };
  if (row.deletedAt !== null) return "not-found";
  switch (action) {
    case "archive":
      return isValidTransition(row.status, "archive")
        ? { status: "archive" }
        : "invalid-transition";
    case "restore":
      return isRestorable(row.status) ? { status: "draft" } : "invalid-transition";
    case "unarchive":
      return row.status === "archive" ? { status: statusBefore(row) } : "invalid-transition";
    case "delete":
      return { deletedAt: now };
  }
}

/** The place of one that Shopify took out of its theme is kept, that of one that was unpublished is not. */
function statusBefore({ isPublished, themeId }: BulkRow): SectionStatus {
  if (isPublished) return "active";
  return themeId === null ? "draft" : "inactive";
}

/** Its file may have come into a theme, or been taken out of one, while the section was deleted. */
function statusNow({ status, isPublished, themeId }: BulkRow): SectionStatus {
  if (status === "archive") return status;
  if (isPublished) return "active";
  if (status !== "active") return status;
  return themeId === null ? "draft" : "inactive";
}

/** One statement for all that change alike. */
function grouped(changes: Map<string, Change>): [Change, string[]][] {
  const groups = new Map<string, [Change, string[]]>();
  for (const [id, change] of changes) {
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? [change, []];
    group[1].push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
