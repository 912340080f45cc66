import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { generationEvents } from "#db/schema.ts";
import { fenced, VALID } from "#tests/harness/section-sources.ts";
import { generationBench, type Bench } from "#tests/harness/generation-bench.ts";
import { sweepGenerations } from "./sweep-generations.ts";

const benches: Bench[] = [];

async function finishedRun() {
  const bench = await generationBench([`Steps.\n\n${fenced(VALID)}`]);
  benches.push(bench);
  const { generationId } = await bench.start("three steps");
  return { ...bench, generationId, events: await bench.follow(generationId) };
}

afterEach(async () => {
  for (const each of benches.splice(0)) await each.close();
});

test.for([1_000, 3_000_000_000, Number.MAX_SAFE_INTEGER])(
  "a reader that names event %i, which never was, gets the whole run",
  async (afterId) => {
    const { follow, generationId, events } = await finishedRun();

    expect(await follow(generationId, { afterId })).toEqual(events);
    expect(await follow(generationId, { afterId, fresh: true })).toEqual(events);
  },
);

test("a reader that comes back when the stream is gone is told so, and not left to ask for ever", async () => {
  const { edges, follow, generationId } = await finishedRun();
  await edges.db.execute(
    sql`UPDATE generation_events SET created_at = now() - interval '61 minutes'`,
  );
  await sweepGenerations(edges, false);

  const events = await follow(generationId, { afterId: 3, fresh: true });

  expect(events).toMatchObject([{ type: "generation-failed", code: "stream-expired" }]);
});

test("a stream goes an hour after its end by the database's time, and not before", async () => {
  const { edges, generationId, events } = await finishedRun();
  await edges.db.execute(sql`UPDATE generations SET ended_at = now() - interval '40 days'`);
  await sweepGenerations(edges, false);
  expect(await edges.db.$count(generationEvents)).toBe(events.length);

  await edges.db.execute(sql`UPDATE generations SET ended_at = now() + interval '40 days'`);
  await edges.db.execute(
    sql`UPDATE generation_events SET created_at = now() - interval '61 minutes'`,
  );
  await sweepGenerations(edges, false);

  expect(generationId).toBeTruthy();
  expect(await edges.db.$count(generationEvents)).toBe(0);
});
