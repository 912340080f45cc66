import { collectDefaultMetrics, Counter, Gauge, register } from "prom-client";
import { countFailedCharges } from "#domain/billing/charges/failed-charges.ts";
import type { Reconciliation } from "#domain/billing/charges/reconcile-charges.ts";
import { secondsBehind, type CheckEnd } from "#domain/publishing/drift/theme-checks.ts";
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

const themeChecks = new Counter({
  name: "theme_checks_total",
  help: "Shops whose published files were compared with their themes, by result",
  labelNames: ["result"],
});

const themeFindings = new Counter({
  name: "theme_check_findings_total",
  help: "Published files that were found otherwise than they were left: edited, gone, back",
  labelNames: ["kind"],
});

const themeChecksBehind = new Gauge({
  name: "theme_checks_behind_seconds",
  help: "How long the shop that is longest due has been waiting for its theme check",
  async collect() {
    themeChecksBehind.set(await secondsBehind(edges));
  },
});

export function countThemeCheck(end: CheckEnd): void {
  themeChecks.inc({ result: end.kind });
  if (end.kind !== "checked") return;
  const { edited, gone, back } = end.findings;
  for (const [kind, count] of Object.entries({ edited, gone, back }))
    if (count > 0) themeFindings.inc({ kind }, count);
}

export function countReconciliation(result: Reconciliation): void {
  for (const { kind } of result.differences) differences.inc({ kind });
  reconciled.inc({ result: "compared" }, result.subscriptions - result.failed);
  reconciled.inc({ result: "failed" }, result.failed);
}

/** Everything that this process counts and measures, in Prometheus' text format. */
export async function metricsText(): Promise<{ text: string; contentType: string }> {
  return { text: await register.metrics(), contentType: register.contentType };
}
