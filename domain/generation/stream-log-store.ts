import { and, asc, eq, gt, sql } from "drizzle-orm";
import { generationEvents, generations } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";
import type { GenerationEvent, NumberedEvent } from "./generation-event.ts";

export type LoggedEvent = NumberedEvent & { generationId: string };

export async function insertEvents(db: Queryable, events: LoggedEvent[]): Promise<void> {
  await db.insert(generationEvents).values(
    events.map(({ generationId, id, event }) => ({
      generationId,
      sequence: id,
      event: JSON.stringify(event),
    })),
  );
}

/** Events of a run after a number, oldest first. */
export async function selectEventsAfter(
  db: Queryable,
  generationId: string,
  afterId: number,
): Promise<NumberedEvent[]> {
  const rows = await db
    .select({ id: generationEvents.sequence, event: generationEvents.event })
    .from(generationEvents)
    .where(
      and(eq(generationEvents.generationId, generationId), gt(generationEvents.sequence, afterId)),
    )
    .orderBy(asc(generationEvents.sequence));
  return rows.map(({ id, event }) => ({ id, event: parseEvent(event) }));
}

export async function lastEventId(db: Queryable, generationId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number | null>`max(${generationEvents.sequence})` })
    .from(generationEvents)
    .where(eq(generationEvents.generationId, generationId));
  return row?.last ?? 0;
}

/**
 * Drops the stream of runs that ended over an hour ago; conversation and versions hold what lasts.
 *
 * By the database's time of a run's last event, since the business clock may run ahead of it.
 */
export async function deleteOldEvents(db: Queryable): Promise<void> {
  await db.delete(generationEvents).where(
    sql`${generationEvents.generationId} IN (${db
      .select({ id: generationEvents.generationId })
      .from(generationEvents)
      .groupBy(generationEvents.generationId)
      .having(sql`max(${generationEvents.createdAt}) < now() - interval '1 hour'`)})
      AND NOT EXISTS (${db
        .select({ id: generations.id })
        .from(generations)
        .where(
          and(eq(generations.id, generationEvents.generationId), eq(generations.state, "running")),
        )})`,
  );
}

function parseEvent(text: string): GenerationEvent {
  const event: GenerationEvent = JSON.parse(text);
  return event;
}
