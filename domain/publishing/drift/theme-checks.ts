import { AppError, NoShopAccess } from "#platform/errors.ts";
import { workThrough } from "#platform/work-through.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Queryable } from "#platform/database.ts";
import type { Log } from "#platform/log.ts";
import { checkShopThemes, type CheckEdges, type Findings } from "./check-shop-themes.ts";
import {
  claimCheck,
  hasRemovedApp,
  isInUseSince,
  longestWait,
  openMissingChecks,
  postponeCheck,
  releaseCheck,
  requestCheck,
  requestCheckAfter,
  type ClaimedCheck,
} from "./theme-check-store.ts";

/** Shops that are compared at the same time; a slow one keeps one of these places, and nobody's turn. */
const SHOPS_AT_ONCE = 20;

const MINUTE = 60;
/** A shop that works on its sections. */
const BUSY_PAUSE_IN_SECONDS = 15 * MINUTE;
/** One that does not. Opening its sections asks all the same. */
const QUIET_PAUSE_IN_SECONDS = 6 * 60 * MINUTE;
const BUSY_FOR_IN_MS = 24 * 60 * 60_000;
/** Between checks that opened pages ask for. */
const OPENING_PAUSE_IN_SECONDS = MINUTE;

export type ThemeCheckEdges = {
  db: Database;
  clock: Clock;
  log: Pick<Log, "warn" | "error">;
  /** Throws NoShopAccess at its calls for a shop that gives the app no access. */
  shopifyOf: (shop: string) => CheckEdges["shopify"];
};

/** What a shop's turn came to, for whoever counts. */
export type CheckEnd =
  | { kind: "checked"; findings: Findings }
  | { kind: "failed" }
  /** The shop has removed the app. */
  | { kind: "not-asked" };

/** A hint that something changed in the shop's themes: they are compared soon, once for many hints. */
export async function requestThemeCheck({ db }: { db: Queryable }, shop: string): Promise<void> {
  await requestCheck(db, shop);
}

/** A page with published sections was opened: the themes are compared now, or a minute after the last time. */
export async function requestCheckOnOpening(
  { db }: { db: Queryable },
  shop: string,
): Promise<void> {
  await requestCheckAfter(db, shop, OPENING_PAUSE_IN_SECONDS);
}

/** Nobody is left out: gives every shop with published files its turn, should it have none. */
export async function scheduleThemeChecks({ db }: { db: Queryable }): Promise<void> {
  await openMissingChecks(db);
}

/** How long the shop that is longest due has been waiting for its turn. */
export async function secondsBehind({ db }: { db: Queryable }): Promise<number> {
  return longestWait(db);
}

/**
 * Compares the shops whose turn it is, the longest due first, until none is left or `signal` asks to stop.
 *
 * Any number of processes may do this at once.
 */
export async function runThemeChecks(
  edges: ThemeCheckEdges,
  { signal, onEnd }: { signal?: AbortSignal; onEnd?: (end: CheckEnd) => void } = {},
): Promise<void> {
  await workThrough(
    SHOPS_AT_ONCE,
    async () => {
      const claim = signal?.aborted ? null : await claimCheck(edges.db);
      return claim === null ? [] : [claim];
    },
    (claim) =>
      checkClaimed(edges, claim)
        .then((end) => onEnd?.(end))
        .catch((err: unknown) =>
          edges.log.error(
            { err, shop: claim.shop },
            "A shop's theme check could not be given back",
          ),
        ),
  );
}

async function checkClaimed(edges: ThemeCheckEdges, claim: ClaimedCheck): Promise<CheckEnd> {
  const { db, clock, log, shopifyOf } = edges;
  const { shop } = claim;
  try {
    if (await hasRemovedApp(db, shop)) {
      await releaseCheck(db, claim, null);
      return { kind: "not-asked" };
    }
    const findings = await checkShopThemes({ db, clock, shopify: shopifyOf(shop) }, shop);
    await releaseCheck(db, claim, findings.files === 0 ? null : await pauseOf(edges, shop));
    return { kind: "checked", findings };
  } catch (err) {
    // It has removed the app, or is about to be opened again: that asks for a check.
    if (err instanceof NoShopAccess) await releaseCheck(db, claim, QUIET_PAUSE_IN_SECONDS);
    else await postponeCheck(db, claim);
    const message = "A shop's themes could not be compared; trying later";
    if (err instanceof AppError || err instanceof Response) log.warn({ err, shop }, message);
    else log.error({ err, shop }, message);
    return { kind: "failed" };
  }
}

/** A tenth more or less, so that shops that came together part. */
async function pauseOf({ db, clock }: ThemeCheckEdges, shop: string): Promise<number> {
  const since = new Date(clock.now().getTime() - BUSY_FOR_IN_MS);
  const isBusy = await isInUseSince(db, shop, since);
  const pause = isBusy ? BUSY_PAUSE_IN_SECONDS : QUIET_PAUSE_IN_SECONDS;
  return pause * (0.9 + Math.random() / 5);
}
