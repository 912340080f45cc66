import { parseArgs } from "node:util";
import { openDatabase } from "#db/open.ts";
import {
  listAllFailedCharges,
  retryFailedCharge,
  waiveFailedCharge,
} from "#domain/billing/charges/failed-charges.ts";
import { systemClock } from "#platform/clock.ts";
import { readConfig } from "#platform/config.ts";

const USAGE = `npm run charges -- list        charges that Shopify did not take
npm run charges -- retry ID    sends one again, while its cycle lasts
npm run charges -- waive ID    closes one that will not be taken`;

/** The operator's list of failed usage charges. */
const {
  positionals: [command = "list", id = ""],
} = parseArgs({ allowPositionals: true });

const { databaseUrl, dataDir } = readConfig();
const database = await openDatabase(databaseUrl, dataDir);
const edges = { db: database.db, clock: systemClock };
try {
  process.exitCode = await run(command, id);
} finally {
  await database.close();
}

/** @returns the exit code. */
async function run(what: string, charge: string): Promise<number> {
  if (what === "list") {
    const columns = ["id", "shop", "amountCents", "state", "retryCount", "message", "createdAt"];
    console.table(await listAllFailedCharges(edges), columns);
    return 0;
  }
  if ((what !== "retry" && what !== "waive") || !/^[\da-f-]{36}$/i.test(charge)) {
    console.error(USAGE);
    return 2;
  }
  const result = await (what === "retry" ? retryFailedCharge : waiveFailedCharge)(edges, charge);
  const words = {
    queued: "It is sent again within seconds by a running worker or web process.",
    waived: "It is closed.",
    "not-found": "There is no unresolved charge with this id.",
  };
  console.log(result.kind === "refused" ? result.message : words[result.kind]);
  return result.kind === "queued" || result.kind === "waived" ? 0 : 1;
}
