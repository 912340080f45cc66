import { and, eq, isNull, sql } from "drizzle-orm";
import { generations, sections } from "#db/schema.ts";
import type { GenerationRow } from "#domain/billing/holds/usage-tracking.ts";
import type { Queryable, Transaction } from "#platform/database.ts";

export async function selectGeneration(
  db: Queryable,
  shop: string,
  generationId: string,
): Promise<GenerationRow | null> {
  const [row] = await db
    .select()
    .from(generations)
    .where(and(eq(generations.id, generationId), eq(generations.shop, shop)));
  return row ?? null;
}

/** The section's run that is under way, for a page that is opened meanwhile. */
export async function selectRunningGeneration(
  db: Queryable,
  shop: string,
  sectionId: string,
): Promise<GenerationRow | null> {
  const [row] = await db
    .select()
    .from(generations)
    .where(
      and(
        eq(generations.shop, shop),
        eq(generations.sectionId, sectionId),
        eq(generations.state, "running"),
      ),
    );
  return row ?? null;
}

/** Marks a running run; false when it has ended, or is another shop's. */
export async function requestCancel(
  db: Queryable,
  shop: string,
  generationId: string,
): Promise<boolean> {
  const rows = await db
    .update(generations)
    .set({ cancelRequestedAt: sql`now()` })
    .where(
      and(
        eq(generations.id, generationId),
        eq(generations.shop, shop),
        eq(generations.state, "running"),
      ),
    )
    .returning({ id: generations.id });
  return rows.length > 0;
}

/** The section's head, locked until the transaction ends; null when the section is deleted. */
export async function lockHead(
  tx: Transaction,
  shop: string,
  sectionId: string,
): Promise<{ currentVersionId: string | null } | null> {
  const [row] = await tx
    .select({ currentVersionId: sections.currentVersionId })
    .from(sections)
    .where(and(eq(sections.id, sectionId), eq(sections.shop, shop), isNull(sections.deletedAt)))
    .for("update");
  return row ?? null;
}
