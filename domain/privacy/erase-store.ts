import { and, eq, gt, lte, ne, or, sql, type SQL } from "drizzle-orm";
import { generations, shopSettings, themeChecks, webhookDeliveries } from "#db/schema.ts";
import { rowsOf, type Queryable } from "#platform/database.ts";
import type { Page } from "./every-page.ts";

/** Enough to be quick, and few enough to lock rows for a moment only. */
const SECTIONS_A_PAGE = 200;
const PUBLICATIONS_A_PAGE = 200;
const ROWS_A_PAGE = 2_000;

/** What is deleted is gone, so that the next page starts where this one did. */
const AGAIN = "again";

/** With their versions, conversations and messages. In the order of their ids, so that two never deadlock. */
export function deleteSections(db: Queryable, shop: string): Promise<Page<string>> {
  return deletePage(db, sql`sections`, shop, SECTIONS_A_PAGE);
}

export function deletePublications(db: Queryable, shop: string): Promise<Page<string>> {
  return deletePage(db, sql`publications`, shop, PUBLICATIONS_A_PAGE);
}

/** Entries on pages of a theme, with the pages as they were before. */
export function deletePlacements(db: Queryable, shop: string): Promise<Page<string>> {
  return deletePage(db, sql`page_placements`, shop, PUBLICATIONS_A_PAGE);
}

export async function deleteThemeChecks(db: Queryable, shop: string): Promise<void> {
  await db.delete(themeChecks).where(eq(themeChecks.id, shop));
}

async function deletePage(
  db: Queryable,
  table: SQL,
  shop: string,
  limit: number,
): Promise<Page<string>> {
  const [page] = await rowsOf<{ deleted: number }>(
    db,
    sql`WITH page AS (SELECT id FROM ${table} WHERE shop = ${shop} ORDER BY id LIMIT ${limit} FOR UPDATE),
             gone AS (DELETE FROM ${table} WHERE id IN (SELECT id FROM page) RETURNING id)
        SELECT count(*)::int AS deleted FROM gone`,
  );
  const changed = page?.deleted ?? 0;
  return { changed, next: changed === 0 ? null : AGAIN };
}

/** Of runs that have ended: one that began meanwhile keeps its own. */
export async function deleteStreams(db: Queryable, shop: string): Promise<void> {
  await db.execute(
    sql`DELETE FROM generation_events USING generations
        WHERE generations.id = generation_events.generation_id
          AND generations.shop = ${shop} AND generations.state <> 'running'`,
  );
}

export async function countRunningRuns(db: Queryable, shop: string): Promise<number> {
  return db.$count(generations, isRunning(shop));
}

export async function selectRunningRuns(db: Queryable, shop: string): Promise<string[]> {
  const running = await db.select({ id: generations.id }).from(generations).where(isRunning(shop));
  return running.map(({ id }) => id);
}

const isRunning = (shop: string) =>
  and(eq(generations.shop, shop), eq(generations.state, "running"));

/**
 * Takes the request out of runs that have ended, and the hash of it, which a guess could be held against.
 *
 * A run that is settled later copies its prompt into the log from here.
 */
export async function blankRuns(
  db: Queryable,
  shop: string,
  afterMessageId: string,
): Promise<Page<string>> {
  const [last] = await rowsOf<{ place: string | null }>(
    db,
    sql`SELECT max(message_id::text COLLATE "C") AS place FROM
          (SELECT message_id FROM generations WHERE shop = ${shop} AND message_id > ${afterMessageId}::uuid
           ORDER BY message_id LIMIT ${ROWS_A_PAGE}) page`,
  );
  const next = last?.place ?? null;
  if (next === null) return { changed: 0, next };
  const blanked = await db
    .update(generations)
    .set({ prompt: "", requestHash: "" })
    .where(
      and(
        eq(generations.shop, shop),
        gt(generations.messageId, afterMessageId),
        lte(generations.messageId, next),
        ne(generations.state, "running"),
        or(ne(generations.prompt, ""), ne(generations.requestHash, "")),
      ),
    )
    .returning({ id: generations.id });
  return { changed: blanked.length, next };
}

/** Where a page of the log ended. */
export type LogPlace = { generatedAt: string; id: string };

export async function blankLog(
  db: Queryable,
  shop: string,
  after: LogPlace,
): Promise<Page<LogPlace>> {
  const [page] = await rowsOf<Page<LogPlace>>(
    db,
    sql`WITH page AS (SELECT id, generated_at FROM generation_logs
                      WHERE shop = ${shop}
                        AND (generated_at, id) > (${after.generatedAt}::timestamptz, ${after.id}::uuid)
                      ORDER BY generated_at, id LIMIT ${ROWS_A_PAGE})
        SELECT blank_generation_prompts(${shop}, (SELECT array_agg(id) FROM page)) AS changed,
               (SELECT json_build_object('generatedAt', generated_at, 'id', id)
                FROM page ORDER BY generated_at DESC, id DESC LIMIT 1) AS next`,
  );
  return page ?? { changed: 0, next: null };
}

export async function deleteSettings(db: Queryable, shop: string): Promise<void> {
  await db.delete(shopSettings).where(eq(shopSettings.shop, shop));
}

/** Those that wait to be handled keep what they said until they are. */
export async function blankWebhooks(db: Queryable, shop: string): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({ payload: "", errorMessage: null })
    .where(
      and(
        eq(webhookDeliveries.shop, shop),
        ne(webhookDeliveries.state, "pending"),
        or(ne(webhookDeliveries.payload, ""), sql`${webhookDeliveries.errorMessage} is not null`),
      ),
    );
}
