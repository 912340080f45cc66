import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { generations } from "#db/schema.ts";
import { rowsOf, type Queryable, type Transaction } from "#platform/database.ts";
import type { GenerationRow } from "./billing-rows.ts";

/**
 * Leases use the database's time, so that processes with different clocks agree. With a sweep every 5 s
 * a reader of a run whose process died waits 15 s at most; owners renew every 2 s.
 */
const LEASE = sql`now() + interval '10 seconds'`;

export async function findRunByMessage(
  db: Queryable,
  shop: string,
  messageId: string,
): Promise<GenerationRow | null> {
  const [run] = await db
    .select()
    .from(generations)
    .where(and(eq(generations.shop, shop), eq(generations.messageId, messageId)));
  return run ?? null;
}

export type RunCounts = {
  runningInSection: number;
  runningInShop: number;
  uncountedToday: number;
  completedRefinements: number;
  /** The section has something to refine: a working version that is not just the template it began with. */
  hasWork: boolean;
};

export async function countRuns(
  db: Queryable,
  run: { shop: string; sectionId: string; conversationId: string; today: Date },
): Promise<RunCounts> {
  const today = run.today.toISOString();
  const [counts] = await rowsOf<RunCounts>(
    db,
    sql`SELECT running.in_section AS "runningInSection", running.in_shop AS "runningInShop",
          uncounted.today AS "uncountedToday", conversation.refinements AS "completedRefinements",
          EXISTS (SELECT 1 FROM section_versions WHERE section_id = ${run.sectionId}::uuid
            AND shop = ${run.shop} AND publishable AND origin <> 'template') AS "hasWork"
        FROM (SELECT count(*)::int AS in_shop,
                count(*) FILTER (WHERE section_id = ${run.sectionId}::uuid)::int AS in_section
              FROM generations WHERE shop = ${run.shop} AND state = 'running' AND settlement IN ('held', 'unsettled')) running,
             (SELECT count(*)::int AS today FROM generation_logs
              WHERE shop = ${run.shop} AND outcome <> 'completed' AND generated_at >= ${today}::timestamptz) uncounted,
             (SELECT count(*)::int AS refinements FROM generations
              WHERE shop = ${run.shop} AND section_id = ${run.sectionId}::uuid
                AND conversation_id = ${run.conversationId}::uuid
                AND state = 'completed' AND is_refinement) conversation`,
  );
  if (!counts) throw new Error("Counting the shop's runs returned no row");
  return counts;
}

export async function countCompletedRefinements(
  db: Queryable,
  shop: string,
  conversationId: string,
): Promise<number> {
  return db.$count(
    generations,
    and(
      eq(generations.shop, shop),
      eq(generations.conversationId, conversationId),
      eq(generations.state, "completed"),
      eq(generations.isRefinement, true),
    ),
  );
}

export async function insertRun(
  tx: Transaction,
  run: Omit<typeof generations.$inferInsert, "leaseUntil">,
): Promise<GenerationRow> {
  const [inserted] = await tx
    .insert(generations)
    .values({ ...run, leaseUntil: LEASE })
    .returning();
  if (!inserted) throw new Error("The new run was not returned");
  return inserted;
}

/** The run while `epoch` still owns it, locked until the transaction ends. */
export async function lockOwnedRun(
  tx: Transaction,
  id: string,
  epoch: number,
): Promise<GenerationRow | null> {
  const [run] = await tx.select().from(generations).where(ownedBy(id, epoch)).for("update");
  return run ?? null;
}

/** @returns null when the run has ended, or another epoch owns it. */
export async function extendLease(
  db: Queryable,
  id: string,
  epoch: number,
): Promise<{ cancelRequestedAt: Date | null } | null> {
  const [extended] = await db
    .update(generations)
    .set({ leaseUntil: LEASE })
    .where(ownedBy(id, epoch))
    .returning({ cancelRequestedAt: generations.cancelRequestedAt });
  return extended ?? null;
}

export async function updateRun(
  tx: Transaction,
  id: string,
  changes: Partial<
    Pick<
      GenerationRow,
      "state" | "settlement" | "usage" | "versionId" | "errorCode" | "endedAt" | "leaseEpoch"
    >
  >,
): Promise<GenerationRow> {
  const [run] = await tx.update(generations).set(changes).where(eq(generations.id, id)).returning();
  if (!run) throw new Error(`Run ${id} is missing`);
  return run;
}

const BATCH = 100;

/** @param isAlone no other process can own a run, so every running one is dead. */
export async function findDeadRuns(
  db: Queryable,
  isAlone: boolean,
): Promise<{ id: string; shop: string }[]> {
  return db
    .select({ id: generations.id, shop: generations.shop })
    .from(generations)
    .where(isAlone ? isRunning : isDead)
    .orderBy(generations.leaseUntil)
    .limit(BATCH);
}

/** The run if it is still dead now that the shop is locked. */
export async function lockDeadRun(
  tx: Transaction,
  id: string,
  isAlone: boolean,
): Promise<GenerationRow | null> {
  const [run] = await tx
    .select()
    .from(generations)
    .where(and(eq(generations.id, id), isAlone ? isRunning : isDead))
    .for("update");
  return run ?? null;
}

export async function findUnsettledRuns(db: Queryable): Promise<{ id: string; shop: string }[]> {
  return db
    .select({ id: generations.id, shop: generations.shop })
    .from(generations)
    .where(eq(generations.settlement, "unsettled"))
    .orderBy(generations.leaseUntil)
    .limit(BATCH);
}

export async function lockUnsettledRun(tx: Transaction, id: string): Promise<GenerationRow | null> {
  const [run] = await tx
    .select()
    .from(generations)
    .where(and(eq(generations.id, id), eq(generations.settlement, "unsettled")))
    .for("update");
  return run ?? null;
}

function ownedBy(id: string, epoch: number) {
  return and(
    eq(generations.id, id),
    eq(generations.leaseEpoch, epoch),
    eq(generations.state, "running"),
  );
}

const isRunning = and(
  eq(generations.state, "running"),
  inArray(generations.settlement, ["held", "unsettled"]),
);
const isDead = and(isRunning, lt(generations.leaseUntil, sql`now()`));
