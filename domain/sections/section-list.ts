import type { Queryable } from "#platform/database.ts";
import { storableText } from "#platform/storable-text.ts";
import {
  findSections,
  selectListed,
  type FoundSections,
  type ListedSection,
  type SectionFilter,
  type SectionSort,
} from "./section-list-store.ts";
import type { SectionStatus } from "./section-status.ts";

export type { ListedSection } from "./section-list-store.ts";

export type SectionQuery = {
  /** From 1. */
  page?: number;
  /** 20 when nothing is said, 100 at most. */
  limit?: number;
  status?: SectionStatus | "all";
  /** Found anywhere in name or prompt, without case; only its first 200 characters count. */
  search?: string;
  sort?: SectionSort;
  /** With `all`: archived ones too. */
  includeInactive?: boolean;
};

export type SectionPage = {
  items: ListedSection[];
  total: number;
  page: number;
  totalPages: number;
  /** Of everything the search finds; `all` is without the archive. */
  counts: Record<SectionStatus | "all", number>;
};

const PAGE_SIZE = 20;
const LARGEST_PAGE_SIZE = 100;
/** Further than anybody can turn, and its offset still a number that the database takes. */
const LAST_PAGE = 1_000_000_000;
/** A longer search would only cost time. */
const SEARCH_LIMIT_IN_CHARACTERS = 200;

/** One page of a shop's sections; without a status, those that are not archived. */
export async function listSections(
  { db }: { db: Queryable },
  shop: string,
  query: SectionQuery,
): Promise<SectionPage> {
  const page = within(query.page, { otherwise: 1, max: LAST_PAGE });
  const limit = within(query.limit, { otherwise: PAGE_SIZE, max: LARGEST_PAGE_SIZE });
  const filter: SectionFilter = {
    shop,
    status: query.status ?? "all",
    includeArchive: query.includeInactive ?? false,
    search: searched(query.search ?? ""),
  };
  const found = await findSections(db, filter, {
    sort: query.sort ?? "newest",
    limit,
    offset: (page - 1) * limit,
  });
  const items = await selectListed(db, shop, found.ids);
  const counts = countAll(found.counts);
  const total =
    filter.status === "all" && filter.includeArchive
      ? counts.all + counts.archive
      : counts[filter.status];
  return { items, total, page, totalPages: Math.ceil(total / limit), counts };
}

/** A whole number from 1 to the largest one; what is no number is as if nothing was said. */
function within(
  value: number | undefined,
  { otherwise, max }: { otherwise: number; max: number },
): number {
  if (value === undefined || Number.isNaN(value)) return otherwise;
  return Math.min(max, Math.max(1, Math.trunc(value)));
}

/** Never cut in the middle of a character. */
function searched(search: string): string {
  const characters = Array.from(storableText(search).trim());
  return characters.slice(0, SEARCH_LIMIT_IN_CHARACTERS).join("").trim();
}

function countAll(found: FoundSections["counts"]): SectionPage["counts"] {
  const { draft = 0, active = 0, inactive = 0, archive = 0 } = found;
  return { all: draft + active + inactive, draft, active, inactive, archive };
}
