import { afterEach, expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { generationEvents, generationLogs, generations } from "#db/schema.ts";
import { fenced, VALID } from "#tests/harness/section-sources.ts";
import { generationBench, type Bench } from "#tests/harness/generation-bench.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import type { ModelEvent, SectionModel } from "./section-model.ts";
import { createAnswerParser } from "./section-text.ts";

const benches: Bench[] = [];

async function benchWith(
  stream: SectionModel["stream"],
  first: Parameters<typeof generationBench>[0] = [],
): Promise<Bench> {
  const made = await generationBench(first);
  benches.push(made);
  const scripted = made.edges.model.stream;
  let asked = 0;
  made.edges.model.stream = (request, signal) => {
    asked += 1;
    return asked <= first.length ? scripted(request, signal) : stream(request, signal);
  };
  return made;
}

afterEach(async () => {
  for (const each of benches.splice(0)) await each.close();
});

const text = (part: string): ModelEvent => ({ type: "text-delta", text: part });
const finish: ModelEvent = { type: "finish", reason: "stop" };

test("a model that does not hear the stop cannot keep the run and its hold", async () => {
  const { edges, shop, start, follow } = await benchWith(async function* () {
    yield text("I am thinking");
    await new Promise(() => undefined);
  });
  const { generationId } = await start("three steps");

  await cancelGeneration(edges, shop, generationId);
  const events = await follow(generationId);

  expect(events.at(-1)).toEqual({ type: "generation-cancelled" });
  expect(await edges.db.select().from(generations)).toMatchObject([{ settlement: "released" }]);
});

test("a stop after the file is complete keeps and counts it, though the model goes on talking", async () => {
  const { edges, shop, start, follow } = await benchWith(async function* () {
    yield text(`${fenced(VALID)}\nAnd`);
    await new Promise(() => undefined);
  });
  const { generationId } = await start("three steps");
  await expect.poll(() => edges.db.$count(generationEvents)).toBeGreaterThanOrEqual(3);

  await cancelGeneration(edges, shop, generationId);
  const events = await follow(generationId);

  expect(events.at(-1)).toMatchObject({ outcome: "completed", counted: true });
});

test("a model that never stops writing is stopped", async () => {
  let yielded = 0;
  const { run } = await benchWith(async function* () {
    for (; yielded < 10_000_000; yielded += 10_000) yield text("word ".repeat(2_000));
    yield finish;
  });

  const { events } = await run("three steps");

  expect(events.at(-1)).toMatchObject({ type: "generation-failed", retryable: true });
  expect(yielded).toBeLessThan(5_000_000);
});

test("usage that is told while it grows is counted once", async () => {
  const { edges, run } = await benchWith(async function* () {
    yield { type: "usage", usage: { inputTokens: 100, outputTokens: 1 } };
    yield text(fenced(VALID));
    yield { type: "usage", usage: { inputTokens: 100, outputTokens: 30 } };
    yield { type: "usage", usage: { inputTokens: 100, outputTokens: 50 } };
    yield finish;
  });

  await run("three steps");

  expect(await edges.db.select().from(generationLogs)).toMatchObject([
    { inputTokens: 100, outputTokens: 50, tokenCount: 150 },
  ]);
});

test("each edit is shown once, also when they come from the end of the file to its start", async () => {
  const edit = (search: string, replace: string) =>
    `<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE\n`;
  const { run } = await benchWith(
    async function* () {
      yield text(edit("    padding-block: 48px;", "    padding-block: 96px;"));
      yield text(edit("  {%- endif -%}", "  {%- endif -%}\n"));
      yield finish;
    },
    [fenced(VALID)],
  );
  const { section } = await run("three steps");

  const { events } = await run("more padding", section.id);

  expect(events.filter(({ type }) => type === "edit-applied")).toMatchObject([
    { index: 0 },
    { index: 1 },
  ]);
});

test.for([
  ["tildes and letters", `${"~".repeat(4_000)}${"a".repeat(4_000)}\``],
  ["ticks, spaces and letters", `${"`".repeat(3_000)}${" ".repeat(3_000)}${"a".repeat(3_000)}\``],
])("one long line of %s is read in good time", ([, line]) => {
  const parser = createAnswerParser();
  const startedAt = cpuTimeInMs();

  parser.push(`${line}\n`);
  parser.end();

  expect(cpuTimeInMs() - startedAt).toBeLessThan(2_000);
});

test("a run works on the version it says it is based on, whatever is saved while it starts", async () => {
  const bench = await benchWith(async function* () {}, [fenced(VALID), fenced(VALID)]);
  const { section } = await bench.run("three steps");
  const { ids } = bench.edges;
  const saving: Promise<string>[] = [];
  bench.edges.ids = {
    uuid() {
      // The first id is the run's: its base is known, its hold not yet taken.
      bench.edges.ids = ids;
      if (saving.length === 0) saving.push(bench.edit(section.id, VALID.replace("48px", "12px")));
      return ids.uuid();
    },
  };

  const { generationId } = await bench.start("more padding", section.id);
  await Promise.all(saving);
  await bench.follow(generationId);

  expect(bench.requests[1]?.brief.currentCode).toBe(VALID);
});
