import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { LIQUID_ATTACKS } from "./attacks.ts";

/** Longest an attack may keep a processor busy: a second of rendering, and slack. */
const LONGEST_IN_MS = 4_000;
const LONGEST_OUTPUT_IN_CHARACTERS = 2_200_000;
/** A process of the app has more; what needs more than this is out of bounds. */
const MEMORY_IN_MB = 300;

type Result = { name: string; tookInMs: number; characters: number; errors: number };

/** Renders all attacks in a thread whose memory is limited. @throws when the thread dies. */
function renderAll(): Promise<Result[]> {
  const worker = new Worker(new URL("attack-worker.ts", import.meta.url), {
    workerData: LIQUID_ATTACKS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_IN_MB },
  });
  const results: Result[] = [];
  worker.on("message", (result: Result) => results.push(result));
  return new Promise((resolve, reject) => {
    worker.on("error", (error) =>
      reject(new Error(`After ${results.at(-1)?.name}: ${String(error)}`)),
    );
    worker.on("exit", () => resolve(results));
  });
}

test("each attack ends in time, with little output, and all of them in one process's memory", async () => {
  const results = await renderAll();
  expect(results.map(({ name }) => name)).toEqual(LIQUID_ATTACKS.map(({ name }) => name));
  expect(results.length).toBeGreaterThanOrEqual(60);
  expect(results.filter(({ tookInMs }) => tookInMs > LONGEST_IN_MS)).toEqual([]);
  expect(results.filter(({ characters }) => characters > LONGEST_OUTPUT_IN_CHARACTERS)).toEqual([]);
});
