import { sql } from "drizzle-orm";
import { rowsOf, type Database } from "#platform/database.ts";
import { brokenBillingBooks, whatBreaks } from "#tests/harness/billing-books.ts";

/** What must hold beside the books of billing once every run has ended, each as a query that finds what breaks it. */
const BROKEN = {
  "runs under way": sql`SELECT id FROM generations WHERE state = 'running'`,
  "completed runs without one version": sql`
    SELECT g.id FROM generations g WHERE
      (SELECT count(*) FROM section_versions v WHERE v.generation_id = g.id) <> (g.state = 'completed')::int`,
  "sections whose head or count is wrong": sql`
    SELECT s.id FROM sections s WHERE
      s.version_count <> (SELECT count(*) FROM section_versions v WHERE v.section_id = s.id)
      OR s.code <> coalesce((SELECT code FROM section_versions v WHERE v.id = s.current_version_id), '')`,
  "sections without one conversation": sql`
    SELECT s.id FROM sections s WHERE
      (SELECT count(*) FROM conversations c WHERE c.section_id = s.id) <> 1`,
  "runs without the merchant's message, or with two answers": sql`
    SELECT g.id FROM generations g WHERE
      (SELECT count(*) FROM messages m WHERE m.generation_id = g.id AND m.role = 'user') <> 1
      OR (SELECT count(*) FROM messages m WHERE m.generation_id = g.id AND m.role = 'assistant')
        <> (g.state = 'completed')::int`,
  "streams with a gap, or with no end": sql`
    SELECT g.id FROM generations g WHERE
      (SELECT count(*) FROM generation_events e WHERE e.generation_id = g.id) <>
        (SELECT coalesce(max(sequence), 0) FROM generation_events e WHERE e.generation_id = g.id)
      OR (SELECT count(*) FROM generation_events e WHERE e.generation_id = g.id
          AND e.event::jsonb ->> 'type' IN ('generation-complete', 'generation-failed', 'generation-cancelled')) <> 1`,
};

/** What is wrong in the books, in words with ids; empty when nothing is. */
export async function brokenBooks(db: Database): Promise<string[]> {
  return [...(await whatBreaks(db, BROKEN)), ...(await brokenBillingBooks(db))];
}

export async function countRuns(db: Database): Promise<Record<string, number>> {
  const rows = await rowsOf<{ state: string; count: number }>(
    db,
    sql`SELECT state, count(*)::int AS count FROM generations GROUP BY state ORDER BY state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
