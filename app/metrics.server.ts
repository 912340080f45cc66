import { collectDefaultMetrics, Counter, Gauge, register } from "prom-client";
import { countFailedCharges } from "#domain/billing/charges/failed-charges.ts";
import type { Reconciliation } from "#domain/billing/charges/reconcile-charges.ts";
import { edges } from "./edges.server.ts";

collectDefaultMetrics();

const charges = new Gauge({
  name: "usage_charges",
  help: "Usage records by state: waiting for Shopify, declined by the cap, left to the operator",
  labelNames: ["state"],
  async collect() {
    const { waiting, declined, givenUp, oldestWaitingSeconds } = await countFailedCharges(edges);
    charges.set({ state: "waiting" }, waiting);
    charges.set({ state: "declined" }, declined);
    charges.set({ state: "given-up" }, givenUp);
    oldestWaiting.set(oldestWaitingSeconds);
  },
});

const oldestWaiting = new Gauge({
  name: "usage_charges_oldest_waiting_seconds",
  help: "Age of the oldest usage record that waits for Shopify",
});

const differences = new Counter({
  name: "ledger_differences_total",
  help: "Differences between our usage records and Shopify's, by kind",
  labelNames: ["kind"],
});

const reconciled = new Counter({
  name: "ledger_reconciliations_total",
  help: "Subscriptions compared with Shopify, by result",
  labelNames: ["result"],
});

export function countReconciliation(result: Reconciliation): void {
  for (const { kind } of result.differences) differences.inc({ kind });
  reconciled.inc({ result: "compared" }, result.subscriptions - result.failed);
  reconciled.inc({ result: "failed" }, result.failed);
}

/** Everything that this process counts and measures, in Prometheus' text format. */
export async function metricsText(): Promise<{ text: string; contentType: string }> {
  return { text: await register.metrics(), contentType: register.contentType };
}
