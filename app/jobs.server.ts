import { sendDueCharges } from "#domain/billing/charges/charges.ts";
import { reconcileCharges } from "#domain/billing/charges/reconcile-charges.ts";
import { requestRenewals, syncRequested } from "#domain/billing/subscriptions/requested-syncs.ts";
import { sweepGenerations } from "#domain/generation/sweep-generations.ts";
import { runThemeChecks, scheduleThemeChecks } from "#domain/publishing/drift/theme-checks.ts";
import { purgeDeleted } from "#domain/sections/purge-deleted.ts";
import { processWebhooks } from "#domain/shops/webhook-inbox.ts";
import type { BillingEdges } from "./billing-edges.server.ts";
import type { Edges } from "./edges.server.ts";
import { liveRuns } from "./generation-edges.server.ts";
import { countReconciliation, countThemeCheck } from "./metrics.server.ts";
import { shopAdmin } from "./offline-client.server.ts";
import { webhookHandlers } from "./webhook-handlers.server.ts";

const INTERVAL_IN_MS = 5_000;

/** How long a stopping process lets its runs go on, and then takes to end them. */
const RUNS_LIMIT_IN_MS = 3_000;
const ENDING_LIMIT_IN_MS = 1_500;

/** Background work, now and every few seconds; each kind of work waits for nobody else's. */
export function startJobs(edges: BillingEdges): { stop(): Promise<void> } {
  let isFirst = edges.config.databaseUrl === "";
  const stopping = new AbortController();
  const work = [
    every(INTERVAL_IN_MS, edges, "sweep", () => {
      // An embedded database that was just opened has no runs but dead ones.
      const isAlone = isFirst;
      isFirst = false;
      return sweepGenerations(edges, isAlone);
    }),
    every(1_000, edges, "webhooks", () => processWebhooks(edges, webhookHandlers(edges))),
    every(1_000, edges, "charges", () => sendDueCharges(edges, stopping.signal)),
    every(1_000, edges, "subscriptions", () => syncRequested(edges)),
    every(10_000, edges, "renewals", () => requestRenewals(edges)),
    every(60_000, edges, "purge", () => purgeDeleted(edges)),
    every(5 * 60_000, edges, "theme check schedule", () => scheduleThemeChecks(edges)),
    every(1_000, edges, "theme checks", () =>
      runThemeChecks(
        { ...edges, shopifyOf: shopAdmin },
        { signal: stopping.signal, onEnd: countThemeCheck },
      ),
    ),
    every(10 * 60_000, edges, "reconciliation", () => reconcile(edges)),
  ];
  return {
    async stop() {
      stopping.abort();
      await liveRuns.settled(RUNS_LIMIT_IN_MS);
      // Their readers get a last event; what cannot be ended now is swept up by the next process.
      liveRuns.interruptAll();
      await liveRuns.settled(ENDING_LIMIT_IN_MS);
      await Promise.all(work.map((each) => each.stop()));
    },
  };
}

async function reconcile(edges: BillingEdges): Promise<void> {
  countReconciliation(await reconcileCharges(edges));
}

function every(
  intervalInMs: number,
  { log }: Pick<Edges, "log">,
  name: string,
  work: () => Promise<unknown>,
): { stop(): Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = async () => {
    await work().catch((err: unknown) => log.error({ err, job: name }, "A job failed"));
    if (!isStopped) timer = setTimeout(start, intervalInMs);
  };
  const start = () => {
    running = run();
  };
  start();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
