import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { generations } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import { planned } from "#platform/planned-statement.ts";
import { insertOf, rowShape } from "#platform/row-shape.ts";
import { write } from "#platform/write-together.ts";
import type { GenerationRow } from "../billing-rows.ts";

/**
 * Leases use the database's time, so that processes with different clocks agree. With a sweep every 5 s
 * a reader of a run whose process died waits 15 s at most; owners renew every 2 s.
 */
const LEASE = sql`now() + interval '10 seconds'`;

const RUN = rowShape(generations, "run");

/** @throws when there is none. */
export async function readRun(db: Queryable, id: string): Promise<GenerationRow> {
  const [run] = await db.select().from(generations).where(eq(generations.id, id));
  if (!run) throw new Error(`Run ${id} is missing`);
  return run;
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

const BEGUN_COLUMNS = [
  "id",
  "shop",
  "sectionId",
  "conversationId",
  "messageId",
  "requestHash",
  "userMessageId",
  "assistantMessageId",
  "prompt",
  "isRefinement",
  "baseVersionId",
  "modelId",
  "planName",
  "source",
  "subscriptionId",
  "billingCycleId",
  "billingCycleStart",
  "isOverage",
  "priceCents",
  "state",
  "settlement",
  "leaseEpoch",
  "startedAt",
] as const;

type BegunRun = Pick<GenerationRow, (typeof BEGUN_COLUMNS)[number]>;

const insertBegun = planned<BegunRun, { leaseUntil: string }>(
  "insert-run",
  (at) => sql`${insertOf(generations, BEGUN_COLUMNS, at, { leaseUntil: LEASE })}
    RETURNING lease_until AS "leaseUntil"`,
);

export async function insertRun(tx: Transaction, run: BegunRun): Promise<GenerationRow> {
  const [inserted] = await insertBegun(tx, run);
  if (!inserted) throw new Error("The new run was not returned");
  return {
    ...run,
    leaseUntil: new Date(inserted.leaseUntil),
    cancelRequestedAt: null,
    versionId: null,
    usage: null,
    errorCode: null,
    endedAt: null,
  };
}

const lockOwned = planned<
  Pick<GenerationRow, "id" | "shop" | "leaseEpoch">,
  Record<string, unknown>
>(
  "lock-owned-run",
  (at) => sql`
    WITH locked AS MATERIALIZED (SELECT 1 FROM shops WHERE shop = ${at("shop")} FOR UPDATE)
    SELECT ${RUN.columns} FROM locked, generations run
    WHERE run.id = ${at("id")} AND run.lease_epoch = ${at("leaseEpoch")} AND run.state = 'running'
    FOR UPDATE OF run`,
);

/**
 * The run while its epoch still owns it, locked with its shop until the transaction ends: the shop first.
 *
 * One statement is enough, unlike before a hold: nothing is read but the rows that it locks.
 */
export async function lockOwnedRun(
  tx: Transaction,
  run: Pick<GenerationRow, "id" | "shop" | "leaseEpoch">,
): Promise<GenerationRow | null> {
  const [locked] = await lockOwned(tx, run);
  return locked ? RUN.read(locked) : null;
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

type EndedRun = Pick<
  GenerationRow,
  "id" | "state" | "settlement" | "leaseEpoch" | "versionId" | "errorCode" | "usage" | "endedAt"
>;

/** The end of a run, and of its hold unless that is unsettled. */
export const endHold = write<EndedRun>(
  "ended",
  (at) => sql`
    UPDATE generations SET state = ${at("state")}, settlement = ${at("settlement")}, lease_epoch = ${at("leaseEpoch")},
      version_id = ${at("versionId")}, error_code = ${at("errorCode")}, usage = ${at("usage")}, ended_at = ${at("endedAt")}
    WHERE id = ${at("id")}`,
);

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
