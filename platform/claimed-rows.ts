import { sql, type SQL } from "drizzle-orm";
import { rowsOf, type Queryable } from "./database.ts";

/**
 * A table of background work. It has the columns `id`, `attempts`, `next_attempt_at` and `claimed_until`.
 */
export type WorkTable = {
  name: string;
  /** The rows that are still to be done. */
  isOpen: SQL;
  /** How long a worker may take for one row before another may claim it. */
  leaseSeconds: number;
};

/** `attempts` counts claims, this one included, and fences: who was overtaken changes nothing. */
export type Claim = { id: string; attempts: number };

const BACKOFF_SECONDS = { first: 2, longest: 60 * 60 };

/** Claims rows that are due, each for one worker of all processes. No transaction stays open. */
export async function claimRows(db: Queryable, table: WorkTable, limit: number): Promise<Claim[]> {
  const name = sql.identifier(table.name);
  return rowsOf<Claim>(
    db,
    sql`UPDATE ${name} SET attempts = attempts + 1,
          claimed_until = now() + ${table.leaseSeconds} * interval '1 second'
        WHERE id IN (
          SELECT id FROM ${name}
          WHERE ${table.isOpen} AND next_attempt_at <= now()
            AND (claimed_until IS NULL OR claimed_until <= now())
          ORDER BY next_attempt_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
        RETURNING id::text AS id, attempts`,
  );
}

/**
 * Ends a claim, and the work with it when `changes` say so, if nobody overtook it.
 *
 * @returns whether the claim was still ours.
 */
export async function finishClaim(
  db: Queryable,
  table: WorkTable,
  { id, attempts }: Claim,
  changes: SQL,
): Promise<boolean> {
  const finished = await rowsOf(
    db,
    sql`UPDATE ${sql.identifier(table.name)} SET claimed_until = NULL, ${changes}
        WHERE id = ${id} AND attempts = ${attempts} AND ${table.isOpen} RETURNING id`,
  );
  return finished.length === 1;
}

/** For `next_attempt_at` after a failure: twice as long each time, a quarter more or less. */
export function backoff(attempts: number, random: () => number = Math.random): SQL {
  const seconds = BACKOFF_SECONDS.first * 2 ** Math.min(attempts - 1, 20);
  const jittered = Math.min(seconds, BACKOFF_SECONDS.longest) * (0.75 + random() / 2);
  return sql`now() + ${jittered} * interval '1 second'`;
}
