import { and, desc, eq, sql } from "drizzle-orm";
import { billingCycles, shops, subscriptions, trials } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import { planned, type At } from "#platform/planned-statement.ts";
import { rowShape } from "#platform/row-shape.ts";
import type { BillingCycle, GenerationRow, Plan, Subscription, Trial } from "../billing-rows.ts";

/** Serialises what a shop may generate until the transaction ends. */
export async function lockShop(tx: Transaction, shop: string): Promise<void> {
  if ((await lockRow(tx, { shop })).length > 0) return;
  await tx.insert(shops).values({ shop }).onConflictDoNothing();
  await lockRow(tx, { shop });
}

const lockRow = planned<{ shop: string }, Selected>(
  "lock-shop",
  (at) => sql`SELECT 1 FROM shops WHERE shop = ${at("shop")} FOR UPDATE`,
);

/** What a plan of the price list gives. */
export type PlanTerms = Pick<
  Plan,
  "planName" | "includedQuota" | "featureFlags" | "refinementLimit" | "seats"
>;

/** Everything that says which source a shop generates from. */
export type Standing = {
  plans: PlanTerms[];
  trial: Trial | null;
  /** Active, or cancelled while its paid period lasts. */
  subscription: Subscription | null;
  /** The subscription's newest cycle; it may be over. */
  cycle: BillingCycle | null;
};

const TRIAL = rowShape(trials, "trial");
const SUBSCRIPTION = rowShape(subscriptions, "subscription");
const CYCLE = rowShape(billingCycles, "cycle");

/** Of a shop that is `asked` about at a time. */
const STANDING_COLUMNS = sql`${TRIAL.columns}, ${SUBSCRIPTION.columns}, ${CYCLE.columns},
  (SELECT json_agg(json_build_object('planName', plan_name, 'includedQuota', included_quota,
     'featureFlags', feature_flags, 'refinementLimit', refinement_limit, 'seats', seats))
   FROM plan_configurations) AS plans`;
const STANDING_TABLES = sql`
  LEFT JOIN trials trial ON trial.shop = asked.shop
  LEFT JOIN LATERAL (
    SELECT * FROM subscriptions
    WHERE shop = asked.shop
      AND (status = 'active' OR (status = 'cancelled' AND current_period_end > asked.now AND replaced_by_id IS NULL))
    ORDER BY status = 'active' DESC, created_at DESC LIMIT 1) subscription ON true
  LEFT JOIN LATERAL (
    SELECT * FROM billing_cycles WHERE subscription_id = subscription.id
    ORDER BY starts_at DESC LIMIT 1) cycle ON true`;

type Selected = Record<string, unknown>;

function standingOf(selected: SelectedStanding): Standing {
  return {
    plans: selected.plans ?? [],
    trial: TRIAL.read(selected),
    subscription: SUBSCRIPTION.read(selected),
    cycle: CYCLE.read(selected),
  };
}

type SelectedStanding = Selected & { plans: PlanTerms[] | null };

const selectStanding = planned<{ shop: string; now: Date }, SelectedStanding>(
  "standing",
  (at) => sql`
    SELECT ${STANDING_COLUMNS}
    FROM (SELECT ${at("shop")}::text AS shop, ${at("now")}::timestamptz AS now) asked
    ${STANDING_TABLES}`,
);

export async function readStanding(db: Queryable, shop: string, now: Date): Promise<Standing> {
  const [selected] = await selectStanding(db, { shop, now });
  if (!selected) throw new Error("Reading a shop's standing returned no row");
  return standingOf(selected);
}

/** A run whose hold still counts, and what it was taken from. */
export type Hold = Pick<GenerationRow, "source" | "sectionId" | "isOverage" | "priceCents"> & {
  cycleId: string | null;
  isRunning: boolean;
};

/** What a shop's allowance is computed from. */
export type AllowanceFacts = {
  standing: Standing;
  holds: Hold[];
  /** Charges of the newest cycle in cents: taken by Shopify, and still to be taken. */
  charges: { acceptedCents: number; openCents: number };
  /** Completed free generations of the window, and when the first of them was. */
  freeUse: { completed: number; oldest: Date | null };
};

/** A question about a shop's allowance. */
export type Asked = { shop: string; now: Date; freeWindowStart: Date };

export const ALLOWANCE_COLUMNS = sql`${STANDING_COLUMNS},
  (SELECT json_agg(json_build_object('source', source, 'cycleId', billing_cycle_id, 'sectionId', section_id,
     'isOverage', is_overage, 'priceCents', price_cents, 'isRunning', state = 'running'))
   FROM generations WHERE shop = asked.shop AND settlement IN ('held', 'unsettled')) AS holds,
  charges.*, free_use.*`;

// Sums are double precision: exact for whole cents up to 2^53, and they do not overflow.
export const ALLOWANCE_TABLES = sql`${STANDING_TABLES}
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(amount_cents) FILTER (WHERE charge_status = 'accepted'), 0)::float8 AS "acceptedCents",
      coalesce(sum(amount_cents) FILTER (WHERE charge_status IN ('pending', 'error')), 0)::float8 AS "openCents"
    FROM usage_records WHERE billing_cycle_id = cycle.id AND amount_cents > 0) charges
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS completed, min(generated_at) AS oldest
    FROM generation_logs
    WHERE shop = asked.shop AND source = 'free' AND outcome = 'completed'
      AND generated_at >= asked.free_window_start) free_use`;

export function askedAs(at: At<Asked>) {
  return sql`${at("shop")}::text AS shop, ${at("now")}::timestamptz AS now,
    ${at("freeWindowStart")}::timestamptz AS free_window_start`;
}

export type SelectedFacts = SelectedStanding & {
  holds: Hold[] | null;
  acceptedCents: number;
  openCents: number;
  completed: number;
  oldest: string | null;
};

export function factsOf(selected: SelectedFacts): AllowanceFacts {
  const { holds, acceptedCents, openCents, completed, oldest } = selected;
  return {
    standing: standingOf(selected),
    holds: holds ?? [],
    charges: { acceptedCents, openCents },
    freeUse: { completed, oldest: oldest === null ? null : new Date(oldest) },
  };
}

const selectAllowance = planned<Asked, SelectedFacts>(
  "allowance",
  (at) => sql`SELECT ${ALLOWANCE_COLUMNS} FROM (SELECT ${askedAs(at)}) asked ${ALLOWANCE_TABLES}`,
);

export async function readAllowanceFacts(db: Queryable, asked: Asked): Promise<AllowanceFacts> {
  const [selected] = await selectAllowance(db, asked);
  if (!selected) throw new Error("Reading a shop's allowance returned no row");
  return factsOf(selected);
}

export async function readActiveSubscription(
  db: Queryable,
  shop: string,
): Promise<Subscription | null> {
  const [subscription] = await db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.shop, shop), eq(subscriptions.status, "active")))
    .orderBy(desc(subscriptions.createdAt))
    .limit(1);
  return subscription ?? null;
}
