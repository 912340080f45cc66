import type { SECTION_STATUSES } from "#db/schema.ts";

export type SectionStatus = (typeof SECTION_STATUSES)[number];

/** Inactive: Shopify took the section out of the theme. Archive is the soft delete. */
const NEXT: Record<SectionStatus, readonly SectionStatus[]> = {
  draft: ["active", "archive"],
  active: ["draft", "inactive", "archive"],
  inactive: ["draft", "archive"],
  archive: ["draft"],
};

/** Whether a section may change from one status to another; staying as it is is not a change. */
export function isValidTransition(from: SectionStatus, to: SectionStatus): boolean {
  return NEXT[from].includes(to);
}

/** Archived and inactive sections become drafts again; an active one is unpublished instead. */
export function isRestorable(status: SectionStatus): boolean {
  return status === "archive" || status === "inactive";
}
