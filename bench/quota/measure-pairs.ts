import { Pool } from "pg";
import type { Database } from "#platform/database.ts";
import { randomIds } from "#platform/ids.ts";
import { reportRow } from "../report.ts";
import { percentile, perSecond, repeatFor, rounded, together, type Timings } from "../timing.ts";
import { holdAndSettle, rememberedIds } from "./pair.ts";
import { recordStatements, replayer } from "./recording.ts";
import type { BenchShop, BenchShops } from "./shops.ts";

/** A database with the measured shops in it, opened by the product and by the raw driver. */
export type Place = { database: string; url: string; db: Database; shops: BenchShops };

type Scenario = { name: string; concurrency: number; pick: (shops: BenchShops) => BenchShop[] };

const SCENARIOS: Scenario[] = [
  ...[1, 8, 32].map((concurrency) => ({
    name: "one shop",
    concurrency,
    pick: ({ included }: BenchShops) => included.slice(0, 1),
  })),
  ...[1, 8, 32].map((concurrency) => ({
    name: "200 shops",
    concurrency,
    pick: ({ included }: BenchShops) => included.slice(1),
  })),
  { name: "200 shops, overages", concurrency: 32, pick: ({ priced }) => priced.slice(1) },
];

/** Databases and ways take turns this often, so that what else the machine does meets all of them. */
const TURNS = 4;
const WARM_UP_IN_MS = 300;

export async function measurePairs(places: Place[], inMs: number): Promise<void> {
  const pools = places.map(({ url }) => new Pool({ connectionString: url, max: 20 }));
  try {
    for (const scenario of SCENARIOS) await measureScenario(places, pools, scenario, inMs);
  } finally {
    for (const pool of pools) await pool.end();
  }
}

async function measureScenario(
  places: Place[],
  pools: Pool[],
  scenario: Scenario,
  inMs: number,
): Promise<void> {
  const contests: Contest[] = [];
  for (const [index, place] of places.entries()) {
    const pool = pools[index];
    if (pool) contests.push(await contestOf(place, pool, scenario));
  }
  for (let turn = 0; turn < TURNS; turn++)
    for (const { product, raw } of contests)
      for (const way of [product, raw])
        way.timings.push(await repeatFor(inMs / TURNS, scenario.concurrency, way.pair));
  for (const contest of contests) reportContest(scenario, contest, contests[0]);
}

type Way = { pair: () => Promise<void>; timings: Timings[] };
type Contest = { database: string; statements: number; product: Way; raw: Way };

/** One pair is recorded with what it named; the raw ones are the same with other names. */
async function contestOf(place: Place, pool: Pool, scenario: Scenario): Promise<Contest> {
  const shops = scenario.pick(place.shops);
  const [first] = shops;
  if (!first) throw new Error("No shop to measure");
  await holdAndSettle(place.db, first.shop);
  const ids = rememberedIds();
  const sent = await recordStatements(() => holdAndSettle(place.db, first.shop, ids));
  const send = replayer(pool, sent, [...wordsOf(first), ...ids.made]);
  const fresh = (shop: BenchShop) => [...wordsOf(shop), ...ids.made.map(() => randomIds.uuid())];
  const product = inTurn(shops, ({ shop }) => holdAndSettle(place.db, shop));
  const raw = inTurn(shops, (shop) => send(fresh(shop)));
  for (const pair of [product, raw]) await repeatFor(WARM_UP_IN_MS, scenario.concurrency, pair);
  return {
    database: place.database,
    statements: sent.length,
    product: { pair: product, timings: [] },
    raw: { pair: raw, timings: [] },
  };
}

const wordsOf = ({ shop, subscriptionId, cycleId }: BenchShop) => [shop, subscriptionId, cycleId];

function inTurn(shops: BenchShop[], pair: (shop: BenchShop) => Promise<void>) {
  let turn = 0;
  return async () => {
    const shop = shops[turn++ % shops.length];
    if (shop) await pair(shop);
  };
}

function reportContest({ name, concurrency }: Scenario, contest: Contest, first = contest): void {
  const [ours, theirs] = [together(contest.product.timings), together(contest.raw.timings)];
  reportRow({
    database: contest.database,
    scenario: name,
    concurrency,
    statements: contest.statements,
    pairsPerSecond: rounded(perSecond(ours), 0),
    rawPairsPerSecond: rounded(perSecond(theirs), 0),
    ofRaw: rounded(perSecond(ours) / perSecond(theirs)),
    p50InMs: rounded(percentile(ours, 50)),
    rawP50InMs: rounded(percentile(theirs, 50)),
    p50OfFirst: rounded(percentile(ours, 50) / percentile(together(first.product.timings), 50)),
    p99InMs: rounded(percentile(ours, 99)),
    rawP99InMs: rounded(percentile(theirs, 99)),
    cpuInMs: rounded(ours.cpuInMs / ours.count),
    rawCpuInMs: rounded(theirs.cpuInMs / theirs.count),
  });
}
