import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "#db/open.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { seededRandom } from "#tests/harness/random.ts";
import { nothingYet, type Acknowledged } from "./acknowledged.ts";
import { lostOf, tornStreams } from "./check-acknowledged.ts";
import { brokenBooks, countRuns } from "./check-books.ts";
import { workUntilKilled, type Work } from "./work.ts";

/** The server works for this long at most before it is killed. */
const LONGEST_LIFE_IN_MS = 1_500;
/** Half of its lives begin to count when it has said something, however slow the machine is. */
const LIVES_THAT_SAY_SOMETHING = 0.5;
const LONGEST_SILENCE_IN_MS = 10_000;

export type Kill = {
  number: number;
  work: Work[];
  livedMs: number;
  /** From the kill to the next answer of /readyz. */
  restartMs: number;
  /** Said yes to in this life. */
  acknowledged: Record<keyof Acknowledged, number>;
  complaints: string[];
};

export type Campaign = { kills: Kill[]; runs: Record<string, number>; complaints: string[] };

/**
 * Kills the server at seeded random moments of its work, starts it on the same data, and looks for
 * anything it had said yes to that is lost, told differently, left hanging or counted wrong.
 *
 * @param databaseUrl an empty database of a PostgreSQL server; empty for the embedded one.
 */
export async function killRepeatedly(options: {
  kills: number;
  seed: number;
  databaseUrl: string;
  /** Between two pieces of a model's answer: with none, kills meet the end of a run more often. */
  pauseMs: number;
}): Promise<Campaign> {
  const { databaseUrl } = options;
  const random = seededRandom(options.seed);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "kills-"));
  const env = {
    TRIAL_GENERATIONS: "10000",
    MODEL: `composer:${options.pauseMs}`,
    LOG_LEVEL: "fatal",
  };
  const demo = await startTestDemo({ dataDir, databaseUrl, env });
  const all = nothingYet();
  const kills: Kill[] = [];
  try {
    for (let number = 1; number <= options.kills; number += 1)
      kills.push(await killOnce(demo, random, number, all));
    const complaints = await tornStreams(demo, all.runs);
    await demo.close();
    const database = await openDatabase(databaseUrl, dataDir);
    complaints.push(...(await brokenBooks(database.db)));
    const runs = await countRuns(database.db);
    await database.close();
    return { kills, runs, complaints };
  } finally {
    await demo.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function killOnce(
  demo: TestDemo,
  random: () => number,
  number: number,
  all: Acknowledged,
): Promise<Kill> {
  const before = counts(all);
  const work = chooseWork(random);
  const working = work.map((each, index) =>
    workUntilKilled(each, demo, index % 2 === 0 ? SHOP : OTHER_SHOP, all),
  );
  if (random() < LIVES_THAT_SAY_SOMETHING) await somethingSaid(all);
  const livedMs = Math.round(random() * LONGEST_LIFE_IN_MS);
  await sleep(livedMs);
  await demo.kill();
  const killedAt = performance.now();
  await Promise.all(working);
  await demo.restart();
  const restartMs = Math.round(performance.now() - killedAt);
  const after = counts(all);
  return {
    number,
    work,
    livedMs,
    restartMs,
    acknowledged: {
      sections: after.sections - before.sections,
      versions: after.versions - before.versions,
      publications: after.publications - before.publications,
      runs: after.runs - before.runs,
    },
    complaints: await lostOf(demo, all),
  };
}

/** Until the next event of a run; not for ever, since every run can have been refused. */
async function somethingSaid({ runs }: Acknowledged): Promise<void> {
  const saidByNow = () => runs.reduce((sum, { events }) => sum + events.length, 0);
  const before = saidByNow();
  const deadline = performance.now() + LONGEST_SILENCE_IN_MS;
  while (saidByNow() === before && performance.now() < deadline) await sleep(5);
}

/** A run is always among it: it is what takes longest. */
function chooseWork(random: () => number): Work[] {
  const others = (["create", "save", "publish"] as const).filter(() => random() < 0.6);
  return ["stream", "stream", ...others];
}

const counts = ({ sections, versions, publications, runs }: Acknowledged) => ({
  sections: sections.length,
  versions: versions.length,
  publications: publications.length,
  runs: runs.length,
});
