import { text } from "node:stream/consumers";
import { z } from "zod";
import { openDatabase } from "#db/open.ts";
import { sendDueCharges } from "#domain/billing/charges/charges.ts";
import type { ShopifyBilling } from "#domain/billing/subscriptions/shopify-billing.ts";
import { billingEdges } from "#tests/harness/billing.ts";
import { adminClient, billingOver } from "#tests/harness/shopify-client.ts";

/**
 * A process that sends every charge that is due, then ends. Prints a JSON line of its memory every second and
 * one of the whole at the end.
 */
const Order = z.object({
  databaseUrl: z.string(),
  adminUrl: z.string(),
  tokens: z.record(z.string(), z.string()),
});

const order = Order.parse(JSON.parse(await text(process.stdin)));
const { db, close } = await openDatabase(order.databaseUrl, "");
let [flying, mostInFlight, sent] = [0, 0, 0];

const counted = (billing: ShopifyBilling): ShopifyBilling => ({
  ...billing,
  async chargeUsage(charge) {
    mostInFlight = Math.max(mostInFlight, ++flying);
    try {
      return await billing.chargeUsage(charge);
    } finally {
      flying--;
      sent++;
    }
  },
});

const edges = {
  ...billingEdges(db),
  clock: { now: () => new Date() },
  shopifyBilling: (shop: string) =>
    counted(billingOver(adminClient(order.adminUrl, shop, order.tokens[shop] ?? ""), 10_000)),
};

const inMb = (bytes: number) => Math.round(bytes / 1024 / 1024);
const startedAt = performance.now();
const timer = setInterval(() => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ sent, rssMb: inMb(rss), heapMb: inMb(heapUsed) })}\n`);
}, 1_000);
await sendDueCharges(edges);
clearInterval(timer);
const seconds = (performance.now() - startedAt) / 1_000;
process.stdout.write(`${JSON.stringify({ sent, seconds, mostInFlight })}\n`);
await close();
