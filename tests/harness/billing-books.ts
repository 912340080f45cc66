import { sql, type SQL } from "drizzle-orm";
import { rowsOf, type Database } from "#platform/database.ts";

/** What must hold in the books once every run has ended, each as a query that finds what breaks it. */
const BROKEN = {
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
  "usage records of another cycle or price than the hold": sql`
    SELECT u.id FROM usage_records u JOIN generations g ON g.id = u.generation_id
    WHERE (u.billing_cycle_id, u.subscription_id, u.amount_cents)
      IS DISTINCT FROM (g.billing_cycle_id, g.subscription_id, g.price_cents)`,
  "cycles that count other than completed runs": sql`
    SELECT c.id FROM billing_cycles c WHERE (c.used, c.overages) <>
      (SELECT count(*), count(*) FILTER (WHERE g.is_overage) FROM generations g
       WHERE g.billing_cycle_id = c.id AND g.state = 'completed')`,
  "cycles that carry other than what was completed in those they took the place of": sql`
    SELECT c.id FROM billing_cycles c WHERE c.carried <>
      (SELECT count(*) FROM generations g
       WHERE g.billing_cycle_id = ANY (c.carried_from) AND g.state = 'completed' AND NOT g.is_overage)`,
};

/** What is wrong in the books, in words with ids; empty when nothing is. */
export function brokenBillingBooks(db: Database): Promise<string[]> {
  return whatBreaks(db, BROKEN);
}

export async function whatBreaks(db: Database, queries: Record<string, SQL>): Promise<string[]> {
  const broken: string[] = [];
  for (const [words, query] of Object.entries(queries)) {
    const rows = await rowsOf<{ id: string }>(db, query);
    if (rows.length > 0) broken.push(`${words}: ${rows.map(({ id }) => id).join(", ")}`);
  }
  return broken;
}
