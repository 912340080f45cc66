import type { Queryable } from "#platform/database.ts";
import { storableText } from "#platform/storable-text.ts";
import type { SectionStatus } from "./section-status.ts";
import {
  countByStatus,
  selectSections,
  type Section,
  type SectionFilter,
  type SectionSort,
} from "./section-store.ts";

export type SectionQuery = {
  /** From 1. */
  page?: number;
  limit?: number;
  status?: SectionStatus | "all";
  /** Found anywhere in name or prompt, without case. */
  search?: string;
  sort?: SectionSort;
  /** With `all`: archived ones too. */
  includeInactive?: boolean;
};

export type SectionPage = {
  items: Section[];
  total: number;
  page: number;
  totalPages: number;
  /** Of everything the search finds; `all` is without the archive. */
  counts: Record<SectionStatus | "all", number>;
};

const LARGEST_PAGE = 100;

/** One page of a shop's sections; without a status, those that are not archived. */
export async function listSections(
  { db }: { db: Queryable },
  shop: string,
  query: SectionQuery,
): Promise<SectionPage> {
  const page = Math.max(1, Math.trunc(query.page ?? 1));
  const limit = Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(query.limit ?? 20)));
  const filter: SectionFilter = {
    shop,
    status: query.status ?? "all",
    includeArchive: query.includeInactive ?? false,
    search: storableText(query.search ?? "").trim(),
  };
  const items = await selectSections(db, filter, {
    sort: query.sort ?? "newest",
    limit,
    offset: (page - 1) * limit,
  });
  const counts = await countAll(db, filter);
  const total =
    filter.status === "all" && filter.includeArchive
      ? counts.all + counts.archive
      : counts[filter.status];
  return { items, total, page, totalPages: Math.ceil(total / limit), counts };
}

async function countAll(db: Queryable, filter: SectionFilter): Promise<SectionPage["counts"]> {
  const counts = { all: 0, draft: 0, active: 0, inactive: 0, archive: 0 };
  for (const { status, count } of await countByStatus(db, filter)) {
    counts[status] = count;
    if (status !== "archive") counts.all += count;
  }
  return counts;
}
