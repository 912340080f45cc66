import { parseArgs } from "node:util";
import { startPostgres } from "#tests/harness/postgres.ts";
import { killChargeWorker } from "#tests/kills/kill-charge-worker.ts";
import { killRepeatedly, type Campaign, type Kill } from "#tests/kills/campaign.ts";

/** Uncounted runs are limited a day and shop: each leg has a database of its own. */
const KILLS_A_LEG = 10;

/**
 * `npm run campaign -- --kills 100 --seed 1`: kills the running app again and again, half on the embedded
 * database and half on PostgreSQL, and ends with a table and exit code 1 when anything was lost.
 *
 * With `--what charges` it kills the worker around the charges instead, and compares the ledgers.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    what: { type: "string", default: "app" },
  },
});
const complaints: string[] = [];
const outcomes: Record<string, number> = {};
const restartsMs: number[] = [];
const postgres = await startPostgres();
try {
  if (values.what === "charges") process.exitCode = await killTheWorker();
  else await killTheApp();
} finally {
  await postgres.stop();
}

/** @returns the exit code. */
async function killTheWorker(): Promise<number> {
  const databaseUrl = await freshDatabase("charges");
  const [kills, seed] = [Number(values.kills), Number(values.seed)];
  const { complaints: lost, ...counts } = await killChargeWorker({ kills, seed, databaseUrl });
  console.table([{ ...counts, complaints: lost.length }]);
  for (const complaint of lost) console.log(`- ${complaint}`);
  return lost.length === 0 ? 0 : 1;
}

async function killTheApp(): Promise<void> {
  for (let done = 0, leg = 0; done < Number(values.kills); done += KILLS_A_LEG, leg += 1) {
    const kills = Math.min(KILLS_A_LEG, Number(values.kills) - done);
    const seed = Number(values.seed) * 1_000 + leg;
    const databaseUrl = leg % 2 === 0 ? "" : await freshDatabase(`leg_${leg}`);
    const pauseMs = (leg >> 1) % 2;
    const kind = databaseUrl === "" ? "Embedded database" : "PostgreSQL";
    console.log(`\n${kind}, seed ${seed}, ${pauseMs} ms between the pieces of an answer`);
    report(await killRepeatedly({ kills, seed, databaseUrl, pauseMs }));
  }
  tell();
}

function tell(): void {
  restartsMs.sort((a, b) => a - b);
  console.log(`\nRuns: ${JSON.stringify(outcomes)}`);
  console.log(
    `Restart: median ${restartsMs[restartsMs.length >> 1]} ms, longest ${restartsMs.at(-1)} ms`,
  );
  console.log(`${restartsMs.length} kills, ${complaints.length} complaints`);
  for (const complaint of complaints) console.log(`- ${complaint}`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

async function freshDatabase(name: string): Promise<string> {
  await postgres.query(`CREATE DATABASE ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return url.href;
}

function report({ kills, runs, complaints: inTheEnd }: Campaign): void {
  console.table(kills.map(row));
  complaints.push(...kills.flatMap((kill) => kill.complaints), ...inTheEnd);
  restartsMs.push(...kills.map(({ restartMs }) => restartMs));
  for (const [state, count] of Object.entries(runs))
    outcomes[state] = (outcomes[state] ?? 0) + count;
}

function row({ work, livedMs, restartMs, acknowledged, complaints: lost }: Kill) {
  return {
    work: work.join(" "),
    "lived ms": livedMs,
    "restart ms": restartMs,
    ...acknowledged,
    lost: lost.length,
  };
}
