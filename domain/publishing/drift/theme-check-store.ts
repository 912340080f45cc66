import { sql, type SQL } from "drizzle-orm";
import { backoff, claimRows, type WorkTable } from "#platform/claimed-rows.ts";
import { rowsOf, type Queryable } from "#platform/database.ts";

/** An open row is a shop with published files; `next_attempt_at` is its turn. */
const TABLE: WorkTable = {
  name: "theme_checks",
  isOpen: sql`is_open`,
  // Longer than a check of many themes takes; two at once would do no harm.
  leaseSeconds: 300,
};

const IS_INSTALLED = sql`NOT EXISTS (SELECT 1 FROM shops
  WHERE shops.shop = publications.shop AND uninstalled_at IS NOT NULL)`;

/** Makes it the shop's turn now, if it has files in themes. */
export async function requestCheck(db: Queryable, shop: string): Promise<void> {
  await request(db, shop, { at: sql`now()`, unless: sql`false` });
}

/** The same so many seconds after its last check; not while one is under way. */
export async function requestCheckAfter(
  db: Queryable,
  shop: string,
  seconds: number,
): Promise<void> {
  await request(db, shop, {
    // A claim that was given back ends when that happened.
    at: sql`greatest(now(), theme_checks.claimed_until + ${seconds} * interval '1 second')`,
    unless: sql`coalesce(theme_checks.claimed_until > now(), false)`,
  });
}

async function request(
  db: Queryable,
  shop: string,
  { at, unless }: { at: SQL; unless: SQL },
): Promise<void> {
  await rowsOf(
    db,
    sql`INSERT INTO theme_checks (id)
        SELECT ${shop} WHERE EXISTS (SELECT 1 FROM publications
          WHERE shop = ${shop} AND state IN ('published', 'gone') AND ${IS_INSTALLED})
        ON CONFLICT (id) DO UPDATE SET is_open = true, wanted = theme_checks.wanted + 1,
          next_attempt_at = CASE WHEN theme_checks.is_open
            THEN least(theme_checks.next_attempt_at, ${at}) ELSE ${at} END
        WHERE NOT (${unless}) RETURNING id`,
  );
}

/** Gives a turn to every shop that has published files and none yet. */
export async function openMissingChecks(db: Queryable): Promise<void> {
  await rowsOf(
    db,
    sql`INSERT INTO theme_checks (id)
        SELECT DISTINCT shop FROM publications WHERE state = 'published' AND ${IS_INSTALLED}
        ON CONFLICT (id) DO UPDATE SET is_open = true, next_attempt_at = now()
        WHERE NOT theme_checks.is_open RETURNING id`,
  );
}

export type ClaimedCheck = { shop: string; attempts: number; wanted: number; failures: number };

/** The shop whose turn came first; null when it is nobody's turn. */
export async function claimCheck(db: Queryable): Promise<ClaimedCheck | null> {
  const [claim] = await claimRows(db, TABLE, 1);
  if (claim === undefined) return null;
  const [row] = await rowsOf<ClaimedCheck>(
    db,
    sql`SELECT id AS shop, ${claim.attempts}::int AS attempts, wanted, failures
        FROM theme_checks WHERE id = ${claim.id}`,
  );
  return row ?? null;
}

/** The next turn after a check; what was requested meanwhile has it at once. Null: there is no file left. */
export async function releaseCheck(
  db: Queryable,
  claim: ClaimedCheck,
  nextInSeconds: number | null,
): Promise<void> {
  const next = nextInSeconds ?? 0;
  await release(
    db,
    claim,
    sql`failures = 0, is_open = ${nextInSeconds !== null} OR wanted <> ${claim.wanted},
        next_attempt_at = CASE WHEN wanted <> ${claim.wanted} THEN now()
          ELSE now() + ${next} * interval '1 second' END`,
  );
}

/** The next turn after growing pauses. */
export async function postponeCheck(db: Queryable, claim: ClaimedCheck): Promise<void> {
  const failures = claim.failures + 1;
  await release(db, claim, sql`failures = ${failures}, next_attempt_at = ${backoff(failures)}`);
}

async function release(db: Queryable, claim: ClaimedCheck, changes: SQL): Promise<void> {
  await rowsOf(
    db,
    sql`UPDATE theme_checks SET claimed_until = now(), ${changes}
        WHERE id = ${claim.shop} AND attempts = ${claim.attempts} RETURNING id`,
  );
}

export async function hasRemovedApp(db: Queryable, shop: string): Promise<boolean> {
  const found = await rowsOf(
    db,
    sql`SELECT 1 AS found FROM shops WHERE shop = ${shop} AND uninstalled_at IS NOT NULL`,
  );
  return found.length > 0;
}

/** Whether any of the shop's sections was changed since. */
export async function isInUseSince(db: Queryable, shop: string, since: Date): Promise<boolean> {
  const found = await rowsOf(
    db,
    sql`SELECT 1 AS found FROM sections
        WHERE shop = ${shop} AND updated_at > ${since.toISOString()}::timestamptz LIMIT 1`,
  );
  return found.length > 0;
}

/** How many seconds the turn that is longest due has been waiting. */
export async function longestWait(db: Queryable): Promise<number> {
  const [row] = await rowsOf<{ seconds: number }>(
    db,
    sql`SELECT greatest(0, coalesce(extract(epoch FROM now() - min(next_attempt_at)), 0))::float AS seconds
        FROM theme_checks WHERE is_open`,
  );
  return row?.seconds ?? 0;
}
