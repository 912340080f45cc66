import { sql } from "drizzle-orm";
import { rowsOf, type Database } from "#platform/database.ts";

/** What must hold in the database once every run has ended, each as a query that finds what breaks it. */
const BROKEN = {
  "runs under way": sql`SELECT id FROM generations WHERE state = 'running'`,
  "holds that were not settled": sql`SELECT id FROM generations WHERE settlement IN ('held', 'unsettled')`,
  "ended runs without a log row, or with another outcome": sql`
    SELECT g.id FROM generations g LEFT JOIN generation_logs l ON l.generation_id = g.id
    WHERE l.outcome IS DISTINCT FROM g.state`,
  "log rows without a run": sql`
    SELECT l.id FROM generation_logs l LEFT JOIN generations g ON g.id = l.generation_id
    WHERE g.id IS NULL`,
  "trials that count other than completed runs": sql`
    SELECT t.shop AS id FROM trials t WHERE t.usage_count <>
      (SELECT count(*) FROM generations g WHERE g.shop = t.shop AND g.source = 'trial' AND g.state = 'completed')`,
  "paid runs without one usage record": sql`
    SELECT g.id FROM generations g WHERE g.source = 'subscription' AND
      (SELECT count(*) FROM usage_records u WHERE u.generation_id = g.id) <> (g.state = 'completed')::int`,
  "cycles that count other than completed runs": sql`
    SELECT c.id FROM billing_cycles c WHERE c.used <>
      (SELECT count(*) FROM generations g WHERE g.billing_cycle_id = c.id AND g.state = 'completed')`,
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
  const broken: string[] = [];
  for (const [words, query] of Object.entries(BROKEN)) {
    const rows = await rowsOf<{ id: string }>(db, query);
    if (rows.length > 0) broken.push(`${words}: ${rows.map(({ id }) => id).join(", ")}`);
  }
  return broken;
}

export async function countRuns(db: Database): Promise<Record<string, number>> {
  const rows = await rowsOf<{ state: string; count: number }>(
    db,
    sql`SELECT state, count(*)::int AS count FROM generations GROUP BY state ORDER BY state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
