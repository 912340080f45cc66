import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  ilike,
  isNull,
  ne,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { sections } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";
import type { SectionStatus } from "./section-status.ts";
import type { Section } from "./section-store.ts";

/** A section in a list: without its code, which can be large. */
export type ListedSection = Omit<Section, "code">;
export type SectionSort = "newest" | "oldest" | "name" | "updated";
export type SectionFilter = {
  shop: string;
  status: SectionStatus | "all";
  includeArchive: boolean;
  search: string;
};

const { code: _code, ...columns } = getTableColumns(sections);

/** The last key makes equal ones keep their place from page to page. */
const ORDER: Record<SectionSort, SQL[]> = {
  newest: [desc(sections.createdAt), desc(sections.id)],
  oldest: [asc(sections.createdAt), asc(sections.id)],
  name: [sql`lower(${sections.name}) asc`, asc(sections.id)],
  updated: [desc(sections.updatedAt), desc(sections.id)],
};

export async function selectSections(
  db: Queryable,
  filter: SectionFilter,
  page: { sort: SectionSort; limit: number; offset: number },
): Promise<ListedSection[]> {
  return db
    .select(columns)
    .from(sections)
    .where(and(matching(filter), inStatus(filter)))
    .orderBy(...ORDER[page.sort])
    .limit(page.limit)
    .offset(page.offset);
}

export async function countByStatus(
  db: Queryable,
  filter: SectionFilter,
): Promise<{ status: SectionStatus; count: number }[]> {
  return db
    .select({ status: sections.status, count: sql<number>`count(*)::int` })
    .from(sections)
    .where(matching(filter))
    .groupBy(sections.status);
}

function inStatus({ status, includeArchive }: SectionFilter): SQL | undefined {
  if (status !== "all") return eq(sections.status, status);
  return includeArchive ? undefined : ne(sections.status, "archive");
}

function matching({ shop, search }: SectionFilter): SQL | undefined {
  const ofShop = and(eq(sections.shop, shop), isNull(sections.deletedAt));
  if (search === "") return ofShop;
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return and(ofShop, or(ilike(sections.name, pattern), ilike(sections.prompt, pattern)));
}
