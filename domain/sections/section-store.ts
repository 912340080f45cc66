import { and, eq, isNull, ne, sql, type AnyColumn, type SQL } from "drizzle-orm";
import { conversations, sections } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";

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

/** A deletion that can still be undone hides the section from everything. */
const owned = (id: string, shop: string) =>
  and(eq(sections.id, id), eq(sections.shop, shop), isNull(sections.deletedAt));

/** For what belongs to a section: that the section is not deleted. */
export const ofShownSection = (sectionId: AnyColumn): SQL =>
  sql`EXISTS (SELECT FROM ${sections} WHERE ${sections.id} = ${sectionId} AND ${sections.deletedAt} IS NULL)`;

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
  const isCounted = and(
    eq(sections.shop, shop),
    ne(sections.status, "archive"),
    isNull(sections.deletedAt),
  );
  return db.$count(sections, isCounted);
}
