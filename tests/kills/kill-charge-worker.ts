import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { openDatabase } from "#db/open.ts";
import { planConfigurations, usageRecords } from "#db/schema.ts";
import { sendDueCharges } from "#domain/billing/charges/charges.ts";
import type { Database } from "#platform/database.ts";
import { complete } from "#tests/harness/billing.ts";
import { newMerchant } from "#tests/harness/merchant-billing.ts";
import { seededRandom } from "#tests/harness/random.ts";
import { afterAWhile } from "#tests/harness/simulated-billing.ts";
import { startSimulatedShopify, type SimulatedShopify } from "#tests/harness/simulated-shopify.ts";

/** The worker lives so long after it has begun; a shop's charges take about this long. */
const LONGEST_LIFE_IN_MS = 150;
/** Every so often it is killed while a charge is on its way, whatever the machine's pace. */
const KILLS_PER_CAUGHT_CHARGE = 3;
const SHOPS = 5;

export type ChargeKills = {
  kills: number;
  /** Overages that were to be charged, and how many were asked for but not answered when a worker died. */
  charges: number;
  unanswered: number;
  complaints: string[];
};

/**
 * Kills the process that sends charges at seeded random moments, with answers that get lost, and compares
 * Shopify's ledger with ours when all is sent.
 *
 * @param databaseUrl a migrated, empty database of a PostgreSQL server.
 */
export async function killChargeWorker(options: {
  kills: number;
  seed: number;
  databaseUrl: string;
}): Promise<ChargeKills> {
  const random = seededRandom(options.seed);
  const database = await openDatabase(options.databaseUrl, "");
  const simulated = await startSimulatedShopify();
  try {
    const merchants = await payingMerchants(database.db, simulated);
    let unanswered = 0;
    for (let kill = 0; kill < options.kills; kill++) {
      for (const { edges, shop } of merchants)
        for (let left = Math.ceil(random() * 4); left > 0; left--) await complete(edges, shop);
      if (random() < 0.5) await simulated.fault("appUsageRecordCreate", "drop-after-commit", 2);
      if (random() < 0.5) await simulated.fault("appUsageRecordCreate", "slow:40", 3);
      const lifeInMs = random() * LONGEST_LIFE_IN_MS;
      const isCaught = kill % KILLS_PER_CAUGHT_CHARGE === 0;
      if (isCaught) await simulated.fault("appUsageRecordCreate", "timeout");
      await liveAndDie(options.databaseUrl, simulated, merchants, () =>
        isCaught ? chargeOnItsWay(database.db) : sleep(lifeInMs),
      );
      unanswered += (await openAttempts(database.db)).length;
      await simulated.heal();
      await afterAWhile(database.db);
    }
    await sendTheRest(database.db, merchants);
    return {
      kills: options.kills,
      charges: await database.db.$count(usageRecords),
      unanswered,
      complaints: await differences(database.db, merchants),
    };
  } finally {
    await simulated.close();
    await database.close();
  }
}

type Merchant = ReturnType<typeof newMerchant>;

/** Every generation of theirs is an overage; the cap is never reached. */
async function payingMerchants(db: Database, simulated: SimulatedShopify): Promise<Merchant[]> {
  await db
    .update(planConfigurations)
    .set({ includedQuota: 0, cappedAmountCents: 1_000_000 })
    .where(eq(planConfigurations.planName, "pro"));
  const merchants = Array.from({ length: SHOPS }, () => newMerchant(db, simulated));
  for (const { subscribe } of merchants) await subscribe("pro");
  return merchants;
}

async function liveAndDie(
  databaseUrl: string,
  simulated: SimulatedShopify,
  merchants: Merchant[],
  live: () => Promise<void>,
): Promise<void> {
  const tokens = await Promise.all(
    merchants.map(async ({ shop }) => [shop, await simulated.accessToken(shop)] as const),
  );
  const order = {
    databaseUrl,
    adminUrl: simulated.adminUrl,
    tokens: Object.fromEntries(tokens),
  };
  const worker = spawn(
    process.execPath,
    [path.resolve("tests/kills/charge-worker.ts"), JSON.stringify(order)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const exit = once(worker, "exit");
  await Promise.race([once(worker.stdout, "data"), exit]);
  if (worker.exitCode !== null) throw new Error("The worker ended before it was killed");
  await live();
  worker.kill("SIGKILL");
  await exit;
}

async function chargeOnItsWay(db: Database): Promise<void> {
  while ((await openAttempts(db)).length === 0) await sleep(5);
}

async function openAttempts(db: Database): Promise<unknown[]> {
  const records = await db.select().from(usageRecords);
  return records.filter(({ outcomeUnknownSince }) => outcomeUnknownSince !== null);
}

async function sendTheRest(db: Database, [merchant]: Merchant[]): Promise<void> {
  for (let round = 0; round < 10; round++) {
    await afterAWhile(db);
    if (merchant) await sendDueCharges(merchant.edges);
  }
}

async function differences(db: Database, merchants: Merchant[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const { shop, charged } of merchants) {
    const ours = await db.select().from(usageRecords).where(eq(usageRecords.shop, shop));
    const theirs = await charged();
    for (const { idempotencyKey, chargeStatus, shopifyChargeId } of ours) {
      const same = theirs.filter((record) => record.idempotencyKey === idempotencyKey);
      if (same.length !== 1) complaints.push(`${idempotencyKey} was charged ${same.length} times`);
      if (chargeStatus !== "accepted" || shopifyChargeId !== same[0]?.id)
        complaints.push(`${idempotencyKey} is ${chargeStatus} here as ${shopifyChargeId}`);
    }
    if (theirs.length !== ours.length)
      complaints.push(`${shop} has ${theirs.length} charges for ${ours.length} overages`);
  }
  return complaints;
}
