import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import type { Database } from "#platform/database.ts";
import { reportRow } from "../report.ts";
import { percentile, perSecond, repeatFor, rounded, together, type Timings } from "../timing.ts";
import { holdAndSettle, rememberedIds } from "./pair.ts";
import { recordStatements, replayer, type Sent } from "./recording.ts";
import type { BenchShop } from "./shops.ts";

type Place = { database: string; url: string; db: Database; inMs: number };
type Scenario = { name: string; shops: BenchShop[]; concurrency: number };

/** The two ways take turns this often, so that what else the machine does meets both. */
const TURNS = 3;

export async function measurePairs(
  place: Place & { shops: { included: BenchShop[]; priced: BenchShop[] } },
): Promise<void> {
  const { included, priced } = place.shops;
  const [hot, ...many] = included;
  if (!hot) throw new Error("No shop");
  const pool = new Pool({ connectionString: place.url, max: 20 });
  for (const concurrency of [1, 8, 32])
    await measure(place, pool, { name: "one shop", shops: [hot], concurrency });
  for (const concurrency of [1, 8, 32])
    await measure(place, pool, { name: "200 shops", shops: many, concurrency });
  const overages = { name: "200 shops, overages", shops: priced.slice(1), concurrency: 32 };
  await measure(place, pool, overages);
  await pool.end();
}

async function measure(place: Place, pool: Pool, scenario: Scenario): Promise<void> {
  const product = nextShop(scenario, ({ shop }) => holdAndSettle(place.db, shop));
  const { run: raw, statements } = await rawPairs(place, pool, scenario);
  const timings: Record<"product" | "raw", Timings[]> = { product: [], raw: [] };
  for (const work of [product, raw]) await repeatFor(300, scenario.concurrency, work);
  for (let turn = 0; turn < TURNS; turn++) {
    timings.product.push(await repeatFor(place.inMs / TURNS, scenario.concurrency, product));
    timings.raw.push(await repeatFor(place.inMs / TURNS, scenario.concurrency, raw));
  }
  const [ours, theirs] = [together(timings.product), together(timings.raw)];
  reportRow({
    database: place.database,
    scenario: scenario.name,
    concurrency: scenario.concurrency,
    statements,
    pairsPerSecond: rounded(perSecond(ours), 0),
    rawPairsPerSecond: rounded(perSecond(theirs), 0),
    ofRaw: rounded(perSecond(ours) / perSecond(theirs)),
    cpuInMs: rounded(ours.cpuInMs / ours.count),
    rawCpuInMs: rounded(theirs.cpuInMs / theirs.count),
    p50InMs: rounded(percentile(ours, 50)),
    rawP50InMs: rounded(percentile(theirs, 50)),
    p99InMs: rounded(percentile(ours, 99)),
    rawP99InMs: rounded(percentile(theirs, 99)),
  });
}

function nextShop({ shops }: Scenario, work: (shop: BenchShop) => Promise<void>) {
  let turn = 0;
  return async () => {
    const shop = shops[turn++ % shops.length];
    if (shop) await work(shop);
  };
}

/** One pair is recorded with what it named; the others are the same with other names. */
async function rawPairs(
  { db }: Place,
  pool: Pool,
  scenario: Scenario,
): Promise<{ run: () => Promise<void>; statements: number }> {
  const [first] = scenario.shops;
  if (!first) throw new Error("No shop");
  await holdAndSettle(db, first.shop);
  const ids = rememberedIds();
  const sent: Sent[] = await recordStatements(() => holdAndSettle(db, first.shop, ids));
  const ofShop = ({ shop, subscriptionId, cycleId }: BenchShop) => [shop, subscriptionId, cycleId];
  const send = replayer(pool, sent, [...ofShop(first), ...ids.made]);
  const run = nextShop(scenario, (shop) =>
    send([...ofShop(shop), ...ids.made.map(() => randomUUID())]),
  );
  return { run, statements: sent.length };
}
