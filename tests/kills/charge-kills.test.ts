import { expect, test } from "vitest";
import { postgresUrl } from "#tests/harness/databases.ts";
import { killChargeWorker } from "./kill-charge-worker.ts";

test("a worker that is killed at ten moments around the charge has charged every overage once in the end", async () => {
  const result = await killChargeWorker({ kills: 10, seed: 1, databaseUrl: await postgresUrl() });

  expect(result.complaints).toEqual([]);
  expect(result.charges).toBeGreaterThan(50);
  expect(result.unanswered).toBeGreaterThan(0);
});
