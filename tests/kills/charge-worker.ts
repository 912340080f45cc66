import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { openDatabase } from "#db/open.ts";
import { sendDueCharges } from "#domain/billing/charges/charges.ts";
import { billingEdges } from "#tests/harness/billing.ts";
import { adminClient, billingOver } from "#tests/harness/shopify-client.ts";

/**
 * A process that does nothing but send charges until it is killed. Its order comes on the command line.
 */
const Order = z.object({
  databaseUrl: z.string(),
  adminUrl: z.string(),
  tokens: z.record(z.string(), z.string()),
});

const order = Order.parse(JSON.parse(process.argv[2] ?? ""));
const { db } = await openDatabase(order.databaseUrl, "");
const edges = {
  ...billingEdges(db),
  clock: { now: () => new Date() },
  shopifyBilling: (shop: string) =>
    billingOver(adminClient(order.adminUrl, shop, order.tokens[shop] ?? ""), 2_000),
};
process.stdout.write("working\n");
for (;;) {
  await sendDueCharges(edges);
  await sleep(5);
}
