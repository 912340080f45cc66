import { Client } from "pg";
import { checkQuota, getSubscription } from "#domain/billing/allowance/billing.ts";
import { listPlans } from "#domain/billing/plans/plans.ts";
import { getTrialStatus } from "#domain/billing/allowance/trial.ts";
import { reportRow } from "../report.ts";
import { percentile, perSecond, repeatFor, rounded } from "../timing.ts";
import type { Place } from "./measure-pairs.ts";
import { edgesOf } from "./pair.ts";

const TIME_IN_MS = 4000;

/** What `GET /api/billing` asks, for shops of every kind. */
export async function measureBillingPage({ database, url, db }: Place): Promise<void> {
  const shops = await someShops(url);
  const edges = edgesOf(db);
  let turn = 0;
  const timings = await repeatFor(TIME_IN_MS, 1, async () => {
    const shop = shops[turn++ % shops.length] ?? "";
    await listPlans(edges);
    await getSubscription(edges, shop);
    await getTrialStatus(edges, shop);
    await checkQuota(edges, shop);
  });
  reportRow({
    database,
    scenario: "billing page",
    concurrency: 1,
    perSecond: rounded(perSecond(timings), 0),
    p50InMs: rounded(percentile(timings, 50)),
    p99InMs: rounded(percentile(timings, 99)),
  });
}

async function someShops(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ shop: string }>(
    "SELECT shop FROM shops ORDER BY md5(shop) LIMIT 2000",
  );
  await client.end();
  return rows.map(({ shop }) => shop);
}
