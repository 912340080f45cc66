import type { RunUsage } from "#db/schema.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Queryable, Transaction } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Log } from "#platform/log.ts";
import { storableText } from "#platform/storable-text.ts";
import { writeTogether } from "#platform/write-together.ts";
import { readAdmissionFacts } from "./admission-store.ts";
import type { AllowanceConfig } from "../allowance/allowance-config.ts";
import { lockShop } from "../allowance/allowance-store.ts";
import { openCycle } from "../allowance/billing-cycle.ts";
import type { GenerationRow, Outcome } from "../billing-rows.ts";
import { startOfUtcDay } from "../days.ts";
import type { NewRun } from "./new-run.ts";
import type { QuotaCheck } from "../allowance/quota.ts";
import { refuseRun, type Refusal } from "./refuse-run.ts";
import { endHold, extendLease, insertRun, lockOwnedRun, readRun } from "./run-store.ts";
import { askedNow, shopAllowance, type ShopAllowance } from "../allowance/shop-allowance.ts";
import { settleRun } from "./settle-run.ts";

export type { GenerationRow } from "../billing-rows.ts";
export type { NewRun } from "./new-run.ts";
export { interruptDeadRuns } from "./interrupted-runs.ts";
export { settleUnsettledRuns } from "./unsettled-runs.ts";
export { getUsageSummary } from "../allowance/usage-summary.ts";

/** From this share of the included generations on, the merchant is warned. */
const WARNING_PERCENT = 90;

export type GenerationAdmission =
  | { allowed: true; quota: QuotaCheck; generation: GenerationRow }
  | ({ allowed: false; quota: QuotaCheck } & Refusal)
  | { allowed: "repeated"; generation: GenerationRow }
  | { allowed: "message-id-reused" };

type AdmissionEdges = {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Pick<Log, "warn">;
  allowance: AllowanceConfig;
};

/**
 * Takes a hold on one generation of the shop's allowance and starts the run's row, or says why not.
 *
 * One short transaction under the shop's lock, so that however many ask at once no more are allowed than
 * there are. The lease lasts 10 s of the database's time. The quota told is the one before the hold.
 *
 * @param alsoSave joins the transaction once the run is allowed, such as storing the merchant's message.
 */
export async function canGenerate(
  edges: AdmissionEdges,
  shop: string,
  run: NewRun,
  alsoSave?: (tx: Transaction, generation: GenerationRow) => Promise<void>,
): Promise<GenerationAdmission> {
  return edges.db.transaction(async (tx): Promise<GenerationAdmission> => {
    await lockShop(tx, shop);
    const asked = askedNow(edges, shop);
    const today = startOfUtcDay(asked.now);
    const facts = await readAdmissionFacts(tx, { ...run, ...asked, today });
    if (facts.known) return repeated(tx, run, facts.known);
    const allowance = shopAllowance(edges, asked.now, facts);
    const asking = { ...run, isRefinement: run.isRefinement ?? facts.hasWork };
    const { quota } = allowance;
    const refusal = refuseRun(edges.allowance, asked.now, asking, { facts, quota });
    if (refusal) return { allowed: false, quota, ...refusal };
    const generation = await takeHold({ ...edges, tx }, asked, asking, allowance);
    await alsoSave?.(tx, generation);
    warnWhenNearlyUsed(edges.log, shop, allowance);
    return { allowed: true, quota, generation };
  });
}

async function repeated(
  tx: Transaction,
  run: NewRun,
  known: { id: string; requestHash: string },
): Promise<GenerationAdmission> {
  if (known.requestHash !== run.requestHash) return { allowed: "message-id-reused" };
  return { allowed: "repeated", generation: await readRun(tx, known.id) };
}

async function takeHold(
  edges: AdmissionEdges & { tx: Transaction },
  { shop, now }: { shop: string; now: Date },
  run: NewRun & { isRefinement: boolean },
  { quota, next, standing, cycleStart }: ShopAllowance,
): Promise<GenerationRow> {
  const paidBy = quota.source === "subscription" ? quota.subscription : null;
  const cycle =
    paidBy && (await openCycle(edges, { subscription: paidBy, cycle: standing.cycle }, now));
  return insertRun(edges.tx, {
    ...run,
    shop,
    prompt: storableText(run.prompt),
    planName: quota.planName,
    source: quota.source,
    subscriptionId: paidBy?.id ?? null,
    billingCycleId: cycle?.id ?? null,
    billingCycleStart: cycleStart,
    isOverage: next.nextIsOverage,
    priceCents: next.nextCostCents,
    state: "running",
    settlement: "held",
    leaseEpoch: 1,
    startedAt: now,
  });
}

function warnWhenNearlyUsed(log: Pick<Log, "warn">, shop: string, { next, quota }: ShopAllowance) {
  if (next.percentOfIncluded < WARNING_PERCENT) return;
  log.warn(
    { shop, source: quota.source, percentOfIncluded: Math.floor(next.percentOfIncluded) },
    "The included generations are nearly used up",
  );
}

/** Keeps a run ours for another 10 s, and tells whether the merchant asked to stop it. */
export async function renewLease(
  { db }: { db: Queryable },
  generationId: string,
  epoch: number,
): Promise<{ isOurs: boolean; isCancelRequested: boolean }> {
  const lease = await extendLease(db, generationId, epoch);
  return { isOurs: lease !== null, isCancelRequested: Boolean(lease?.cancelRequestedAt) };
}

export type RunEnd = Partial<RunUsage> & {
  outcome: Outcome;
  errorCode?: string | null;
  versionId?: string | null;
};

type EndEdges = { db: Transaction; clock: Clock; ids: Ids };

/**
 * Ends a run and settles its hold: state, log row and, when it completed, the use and its charge.
 *
 * Call it in the transaction that saves what the run made; nothing else may lock the shop after the
 * section. Throws when log or usage cannot be written: then save again with `markUnsettled`.
 *
 * @returns false when the run is not ours any more; nothing was written, so roll back.
 */
export async function endRun(
  edges: EndEdges,
  run: Pick<GenerationRow, "id" | "shop" | "leaseEpoch">,
  end: RunEnd,
): Promise<boolean> {
  const owned = await lockOwnedRun(edges.db, run);
  if (!owned) return false;
  await settleRun(edges, { ...owned, ...endOf(edges, owned, end) });
  return true;
}

/**
 * Ends a run whose log or usage could not be written: what it made is kept, its hold goes on counting,
 * and `settleUnsettledRuns` does the rest once.
 *
 * @returns false when the run is not ours any more.
 */
export async function markUnsettled(
  edges: Pick<EndEdges, "db" | "clock">,
  run: Pick<GenerationRow, "id" | "shop" | "leaseEpoch">,
  end: RunEnd,
): Promise<boolean> {
  const owned = await lockOwnedRun(edges.db, run);
  if (!owned) return false;
  const ended = { ...owned, ...endOf(edges, owned, end), settlement: "unsettled" as const };
  await writeTogether(edges.db, [endHold(ended)]);
  return true;
}

function endOf({ clock }: Pick<EndEdges, "clock">, run: GenerationRow, end: RunEnd) {
  return {
    state: end.outcome,
    endedAt: clock.now(),
    errorCode: end.errorCode ?? null,
    versionId: end.versionId ?? run.versionId,
    usage: {
      inputTokens: end.inputTokens ?? null,
      outputTokens: end.outputTokens ?? null,
      costMicroDollars: end.costMicroDollars ?? null,
      durationMs: end.durationMs ?? null,
      firstTokenMs: end.firstTokenMs ?? null,
    },
  };
}
