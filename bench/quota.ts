import { parseArgs } from "node:util";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import { startPostgres } from "#tests/harness/postgres.ts";
import { fillPast } from "./quota/fill-past.ts";
import { measureBillingPage } from "./quota/measure-billing-page.ts";
import { measurePairs, type Place } from "./quota/measure-pairs.ts";
import { addShops } from "./quota/shops.ts";
import { printTable, report } from "./report.ts";

/** As a small server in production has it; commits are flushed. */
const SETTINGS = ["fsync=on", "synchronous_commit=on", "shared_buffers=1GB", "max_wal_size=4GB"];

/**
 * Hold + settle pairs and the billing page on an empty database and on one with a long past, the product
 * beside the same statements through the raw driver.
 */
export async function measureQuota(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: "string", default: "10000000" },
      shops: { type: "string", default: "100000" },
      seconds: { type: "string", default: "6" },
    },
  });
  const past = { rows: Number(values.rows), shops: Number(values.shops) };
  const inMs = Number(values.seconds) * 1000;
  const postgres = await startPostgres(SETTINGS);
  const server = new URL(postgres.url);
  const addressOf = (database: string) => new URL(`/${database}`, server).href;
  const open: OpenDatabase[] = [];
  try {
    report({ bench: "quota", settings: SETTINGS, past });
    const places: Place[] = [];
    for (const database of past.rows > 0 ? ["empty", "full"] : ["empty"]) {
      await postgres.query(`CREATE DATABASE ${database}_log`);
      const url = addressOf(`${database}_log`);
      const opened = await openDatabase(url, "");
      open.push(opened);
      if (database === "full") report({ filledInSeconds: await fillPast(url, past) });
      places.push({ database, url, db: opened.db, shops: await addShops(url) });
    }
    await measurePairs(places, inMs);
    for (const place of places) await measureBillingPage(place);
    printTable();
  } finally {
    for (const each of open) await each.close();
    await postgres.stop();
  }
}
