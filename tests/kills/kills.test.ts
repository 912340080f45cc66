import { expect, test } from "vitest";
import { postgresUrl } from "#tests/harness/databases.ts";
import { killRepeatedly } from "./campaign.ts";

test.for<[string, () => Promise<string>, { seed: number; pauseMs: number }]>([
  ["the embedded database", () => Promise.resolve(""), { seed: 1, pauseMs: 1 }],
  ["PostgreSQL", postgresUrl, { seed: 2, pauseMs: 0 }],
])(
  "killed at five moments on %s, the server has all it said yes to, and no run hangs",
  { timeout: 600_000 },
  async ([, databaseUrl, how]) => {
    const { kills, runs, complaints } = await killRepeatedly({
      ...how,
      kills: 5,
      databaseUrl: await databaseUrl(),
    });

    expect([...kills.flatMap((kill) => kill.complaints), ...complaints]).toEqual([]);
    expect(runs["running"] ?? 0).toBe(0);
    expect((runs["interrupted"] ?? 0) + (runs["completed"] ?? 0)).toBeGreaterThan(0);
  },
);
