import { spawn } from "node:child_process";
import path from "node:path";
import readline from "node:readline";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { openDatabase } from "#db/open.ts";
import { planConfigurations, usageRecords } from "#db/schema.ts";
import type { Database } from "#platform/database.ts";
import { newMerchant } from "#tests/harness/merchant-billing.ts";
import { startPostgres } from "#tests/harness/postgres.ts";
import { startSimulatedShopify, type SimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { plantCharges } from "./charges/plant-charges.ts";
import { printTable, report, reportRow } from "./report.ts";
import { rounded } from "./timing.ts";

const SETTINGS = ["fsync=on", "synchronous_commit=on", "shared_buffers=256MB"];

/** Shopify's bucket lets a shop have some 330 charges before it slows it down. */
const CHARGES_A_SHOP = 100;

type Merchant = ReturnType<typeof newMerchant>;

/**
 * One worker process sends charges to the simulated Shopify, first without latency, then with 200 ms: charges
 * a second, how many were in flight, and its memory over time. The ledgers are compared at the end.
 */
export async function measureCharges(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      charges: { type: "string", default: "100000" },
      slow: { type: "string", default: "2000" },
    },
  });
  const shops = Math.max(50, Math.ceil(Number(values.charges) / CHARGES_A_SHOP));
  const postgres = await startPostgres(SETTINGS);
  const simulated = await startSimulatedShopify();
  const database = await openDatabase(postgres.url, "");
  try {
    report({ bench: "charges", settings: SETTINGS, shops });
    const merchants = await payingMerchants(database.db, simulated, shops);
    const run = { databaseUrl: postgres.url, simulated, merchants };
    await plantCharges(database.db, CHARGES_A_SHOP);
    await measure({ ...run, latencyMs: 0 });
    await plantCharges(database.db, Math.max(1, Math.round(Number(values.slow) / shops)));
    await simulated.fault("appUsageRecordCreate", "slow:200", 10 * Number(values.slow));
    await measure({ ...run, latencyMs: 200 });
    await simulated.heal();
    await compareLedgers(database.db, merchants);
    printTable();
  } finally {
    await database.close();
    await simulated.close();
    await postgres.stop();
  }
}

async function payingMerchants(
  db: Database,
  simulated: SimulatedShopify,
  count: number,
): Promise<Merchant[]> {
  await db
    .update(planConfigurations)
    .set({ includedQuota: 0, cappedAmountCents: 1_000_000 })
    .where(eq(planConfigurations.planName, "pro"));
  const merchants = Array.from({ length: count }, () => newMerchant(db, simulated));
  const waiting = [...merchants];
  const subscribeAll = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await next.subscribe("pro");
  };
  await Promise.all(Array.from({ length: 10 }, subscribeAll));
  return merchants;
}

type Run = {
  databaseUrl: string;
  simulated: SimulatedShopify;
  merchants: Merchant[];
  latencyMs: number;
};

type Told = {
  sent: number;
  rssMb?: number;
  heapMb?: number;
  seconds?: number;
  mostInFlight?: number;
};

async function measure({ databaseUrl, simulated, merchants, latencyMs }: Run): Promise<void> {
  const tokens: Record<string, string> = {};
  for (const { shop } of merchants) tokens[shop] = await simulated.accessToken(shop);
  const worker = spawn(process.execPath, ["--expose-gc", path.resolve("bench/charges/worker.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  worker.stdin.end(JSON.stringify({ databaseUrl, adminUrl: simulated.adminUrl, tokens }));
  const memory: Told[] = [];
  for await (const line of readline.createInterface({ input: worker.stdout })) {
    const told: Told = JSON.parse(line);
    if (told.seconds === undefined) memory.push(told);
    else reportRow({ latencyMs, ...figures(told, memory) });
  }
}

/** Memory once the worker is warm, and at its end. */
function figures({ sent, seconds = 0, mostInFlight = 0 }: Told, memory: Told[]) {
  const warm = memory.find((told) => told.sent >= sent / 10) ?? memory.at(0);
  const last = memory.at(-1);
  return {
    charges: sent,
    seconds: rounded(seconds, 1),
    perSecond: rounded(sent / seconds, 0),
    mostInFlight,
    heapMbAtTenth: warm?.heapMb ?? 0,
    heapMbAtEnd: last?.heapMb ?? 0,
    rssMbAtTenth: warm?.rssMb ?? 0,
    rssMbAtEnd: last?.rssMb ?? 0,
  };
}

async function compareLedgers(db: Database, merchants: Merchant[]): Promise<void> {
  const ours = await db.$count(usageRecords, eq(usageRecords.chargeStatus, "accepted"));
  const all = await db.$count(usageRecords);
  let theirs = 0;
  for (const { charged } of merchants) theirs += (await charged()).length;
  report({ usageRecords: all, acceptedHere: ours, chargedAtShopify: theirs });
}
