import { and, eq, getTableColumns, inArray, isNull, sql, type SQL } from "drizzle-orm";
import { sections } from "#db/schema.ts";
import { rowsOf, type Queryable } from "#platform/database.ts";
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

export type FoundSections = {
  /** Of everything that was found, whatever its status. */
  counts: Partial<Record<SectionStatus, number>>;
  /** Of the page, in their order. */
  ids: string[];
};

/** The last key makes equal ones keep their place from page to page. */
const ORDER: Record<SectionSort, { key: SQL; order: SQL }> = {
  newest: { key: sql`created_at`, order: sql`key DESC, id DESC` },
  oldest: { key: sql`created_at`, order: sql`key, id` },
  name: { key: sql`lower(name)`, order: sql`key, id` },
  updated: { key: sql`updated_at`, order: sql`key DESC, id DESC` },
};

/**
 * Counts and ids of a page. A search reads each of the shop's sections once for both; without one, an index has the
 * page and only the counts read them.
 */
export async function findSections(
  db: Queryable,
  filter: SectionFilter,
  page: { sort: SectionSort; limit: number; offset: number },
): Promise<FoundSections> {
  const { key, order } = ORDER[page.sort];
  const once = filter.search === "" ? sql`NOT MATERIALIZED` : sql`MATERIALIZED`;
  const [found] = await rowsOf<FoundSections>(
    db,
    sql`WITH found AS ${once} (
          SELECT id, status, ${key} AS key FROM sections
          WHERE shop = ${filter.shop} AND deleted_at IS NULL AND ${matching(filter.search)})
        SELECT
          (SELECT coalesce(json_object_agg(status, number), '{}')
           FROM (SELECT status, count(*)::int AS number FROM found GROUP BY status) AS counted) AS counts,
          (SELECT coalesce(json_agg(id), '[]')
           FROM (SELECT id FROM found WHERE ${inStatus(filter)}
                 ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}) AS page) AS ids`,
  );
  if (!found) throw new Error("The list returned no row");
  return found;
}

const { code: _code, ...columns } = getTableColumns(sections);

/** In the order of the ids; one that is deleted meanwhile is left out. */
export async function selectListed(
  db: Queryable,
  shop: string,
  ids: string[],
): Promise<ListedSection[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(columns)
    .from(sections)
    .where(and(inArray(sections.id, ids), eq(sections.shop, shop), isNull(sections.deletedAt)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function inStatus({ status, includeArchive }: SectionFilter): SQL {
  if (status !== "all") return sql`status = ${status}`;
  return includeArchive ? sql`true` : sql`status <> 'archive'`;
}

/** What is only ASCII needs no rule of the database's language, and those are slow: ICU's takes four times as long. */
function matching(search: string): SQL {
  if (search === "") return sql`true`;
  const rule = /^\p{ASCII}*$/u.test(search) ? sql` COLLATE "C"` : sql``;
  const words = sql`lower(${search}::text${rule})`;
  return sql`(strpos(lower(name${rule}), ${words}) > 0 OR strpos(lower(prompt${rule}), ${words}) > 0)`;
}
