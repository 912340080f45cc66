import { and, asc, desc, eq, ilike, ne, or, sql, type SQL } from "drizzle-orm";
import { conversations, sections } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import type { SectionStatus } from "./section-status.ts";

export type Section = typeof sections.$inferSelect;
export type SectionChanges = Partial<
  Pick<
    Section,
    | "name"
    | "prompt"
    | "code"
    | "tone"
    | "style"
    | "status"
    | "themeId"
    | "themeName"
    | "fileName"
    | "currentVersionId"
    | "versionCount"
  >
> & { updatedAt: Date };

const owned = (id: string, shop: string) => and(eq(sections.id, id), eq(sections.shop, shop));

/** @returns null when the id is taken, by whomever. */
export async function insertSection(
  tx: Transaction,
  section: typeof sections.$inferInsert,
): Promise<Section | null> {
  const [inserted] = await tx.insert(sections).values(section).onConflictDoNothing().returning();
  return inserted ?? null;
}

export async function insertConversation(
  tx: Transaction,
  conversation: typeof conversations.$inferInsert,
): Promise<void> {
  await tx.insert(conversations).values(conversation);
}

export async function selectSection(
  db: Queryable,
  id: string,
  shop: string,
): Promise<Section | null> {
  const [section] = await db.select().from(sections).where(owned(id, shop));
  return section ?? null;
}

/** Locked until the transaction ends. */
export async function lockSection(
  tx: Transaction,
  id: string,
  shop: string,
): Promise<Section | null> {
  const [section] = await tx.select().from(sections).where(owned(id, shop)).for("update");
  return section ?? null;
}

export async function updateSection(
  tx: Transaction,
  id: string,
  shop: string,
  changes: SectionChanges,
): Promise<Section> {
  const [section] = await tx.update(sections).set(changes).where(owned(id, shop)).returning();
  if (!section) throw new Error(`Section ${id} is gone`);
  return section;
}

export async function deleteSectionRow(db: Queryable, id: string, shop: string): Promise<boolean> {
  const deleted = await db.delete(sections).where(owned(id, shop)).returning({ id: sections.id });
  return deleted.length === 1;
}

export async function countUnarchived(db: Queryable, shop: string): Promise<number> {
  return db.$count(sections, and(eq(sections.shop, shop), ne(sections.status, "archive")));
}

export type SectionSort = "newest" | "oldest" | "name" | "updated";
export type SectionFilter = {
  shop: string;
  status: SectionStatus | "all";
  includeArchive: boolean;
  search: string;
};

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
): Promise<Section[]> {
  return db
    .select()
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
  const ofShop = eq(sections.shop, shop);
  if (search === "") return ofShop;
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return and(ofShop, or(ilike(sections.name, pattern), ilike(sections.prompt, pattern)));
}
