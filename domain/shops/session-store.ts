import { eq, inArray } from "drizzle-orm";
import { sessions } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

export type SessionRow = typeof sessions.$inferSelect;

export async function upsertSession(db: Queryable, row: SessionRow): Promise<void> {
  const { id: _id, ...changes } = row;
  await db.insert(sessions).values(row).onConflictDoUpdate({ target: sessions.id, set: changes });
}

export async function selectSession(db: Queryable, id: string): Promise<SessionRow | null> {
  const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
  return row ?? null;
}

export async function selectShopSessions(db: Queryable, shop: string): Promise<SessionRow[]> {
  return db.select().from(sessions).where(eq(sessions.shop, shop)).orderBy(sessions.id);
}

export async function deleteSessionRows(db: Queryable, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.delete(sessions).where(inArray(sessions.id, ids));
}
