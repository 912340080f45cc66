import { createHmac, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "#db/open.ts";
import { webhookDeliveries } from "#db/schema.ts";
import { SHOP, startTestDemo } from "#tests/harness/demo.ts";
import { startPostgres } from "#tests/harness/postgres.ts";
import { printTable, report, reportRow } from "./report.ts";
import { percentile, repeatFor, rounded, perSecond } from "./timing.ts";

const SETTINGS = ["fsync=on", "synchronous_commit=on", "shared_buffers=256MB"];

/**
 * How long the built app takes to answer a signed webhook, so many at a time, while it handles those that it has
 * stored; every second one is a repeated delivery.
 */
export async function measureWebhooks(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { seconds: { type: "string", default: "6" } } });
  const postgres = await startPostgres(SETTINGS);
  const demo = await startTestDemo({ databaseUrl: postgres.url });
  const database = await openDatabase(postgres.url, "");
  try {
    report({ bench: "webhooks", settings: SETTINGS });
    const secret = (await readFile(path.join(demo.dataDir, "app-secret"), "utf8")).trim();
    for (const concurrency of [1, 8, 32]) {
      let previous = randomUUID();
      let isRepeated = false;
      const timings = await repeatFor(1000 * Number(values.seconds), concurrency, async () => {
        if (!isRepeated) previous = randomUUID();
        isRepeated = !isRepeated;
        await send(demo.appUrl, secret, previous);
      });
      reportRow({
        concurrency,
        perSecond: rounded(perSecond(timings), 0),
        p50Ms: rounded(percentile(timings, 50), 1),
        p99Ms: rounded(percentile(timings, 99), 1),
      });
    }
    report({ stored: await database.db.$count(webhookDeliveries) });
    printTable();
  } finally {
    await database.close();
    await demo.close();
    await postgres.stop();
  }
}

async function send(appUrl: string, secret: string, id: string): Promise<void> {
  const body = JSON.stringify({
    app_subscription: { admin_graphql_api_id: "gid://shopify/AppSubscription/1", status: "ACTIVE" },
  });
  const response = await fetch(new URL("/webhooks/app-subscriptions-update", appUrl), {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": "app_subscriptions/update",
      "x-shopify-shop-domain": SHOP,
      "x-shopify-webhook-id": id,
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
    },
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A webhook was answered ${response.status}`);
}
