import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { generationLogs, generations, usageRecords } from "#db/schema.ts";
import { checkQuota } from "#domain/billing/allowance/billing.ts";
import { canGenerate } from "#domain/billing/holds/usage-tracking.ts";
import { listMessages } from "#domain/sections/conversations.ts";
import { getById } from "#domain/sections/section.ts";
import * as sections from "#domain/sections/section.ts";
import { listVersions } from "#domain/sections/versions.ts";
import { ModelUnavailable } from "#platform/errors.ts";
import { generationBench, type Bench } from "#tests/harness/generation-bench.ts";
import { BROKEN, fenced, VALID } from "#tests/harness/section-sources.ts";
import { cancelGeneration } from "./cancel-generation.ts";
import { followGeneration } from "./follow-generation.ts";
import { startGeneration } from "./start-generation.ts";
import { sweepGenerations } from "./sweep-generations.ts";

const benches: Bench[] = [];

async function bench(...answers: Parameters<typeof generationBench>[0]): Promise<Bench> {
  const made = await generationBench(answers);
  benches.push(made);
  return made;
}

afterEach(async () => {
  for (const each of benches.splice(0)) await each.close();
});

test("a good file is streamed, checked, saved, logged and counted, in this order", async () => {
  const { edges, shop, run } = await bench(`Three steps.\n\n${fenced(VALID)}`);

  const { events, section } = await run("three steps");

  expect(events.map(({ type }) => type).filter(isNew())).toEqual([
    "generation-start",
    "text-delta",
    "code-start",
    "code-delta",
    "check-end",
    "version-saved",
    "quota",
    "generation-complete",
  ]);
  expect(events.at(-1)).toMatchObject({ outcome: "completed", counted: true, costCents: 0 });
  expect(events.find(({ type }) => type === "quota")).toMatchObject({ usageThisCycle: 1 });
  const saved = await getById(edges, section.id, shop);
  expect(saved?.code).toBe(VALID);
  expect(await edges.db.select().from(generationLogs)).toMatchObject([
    { shop, outcome: "completed", userTier: "free", prompt: "three steps", wasCharged: false },
  ]);
});

test("what a reader was sent, joined, is the file that was saved", async () => {
  const { run } = await bench(`Steps.\n\n${fenced(VALID)}`);

  const { events } = await run("three steps");

  const code = events.flatMap((event) => (event.type === "code-delta" ? [event.text] : []));
  expect(code.join("")).toBe(VALID);
});

test("a file with errors is repaired once, for free, and then saved", async () => {
  const { edges, run, requests } = await bench(fenced(BROKEN), fenced(VALID));

  const { events } = await run("three steps");

  expect(events.filter(({ type }) => type === "repair-start")).toMatchObject([{ round: 1 }]);
  expect(events.at(-1)).toMatchObject({ outcome: "completed", counted: true });
  expect(requests[1]?.brief.problems.length).toBeGreaterThan(0);
  expect(await edges.db.$count(generationLogs)).toBe(1);
});

test("a file that stays broken is kept as a version that cannot be published, and costs nothing", async () => {
  const { edges, shop, run } = await bench(fenced(BROKEN), fenced(BROKEN));

  const { events, section } = await run("three steps");

  expect(events.at(-1)).toMatchObject({ outcome: "invalid", counted: false, costCents: 0 });
  expect(await listVersions(edges, shop, section.id)).toMatchObject([{ publishable: false }]);
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0, hasQuota: true });
});

test("an apology of the model is an answer, not a section, and is not counted", async () => {
  const { edges, shop, run } = await bench("I am sorry, I cannot read your reviews.");

  const { events, section } = await run("show my reviews");

  expect(events.at(-1)).toMatchObject({ outcome: "answered", counted: false });
  expect(await listVersions(edges, shop, section.id)).toEqual([]);
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0 });
});

test("a refinement's edits are shown as they fit and become the next version", async () => {
  const edit =
    "Larger.\n\n<<<<<<< SEARCH\n    padding-block: 48px;\n=======\n    padding-block: 96px;\n>>>>>>> REPLACE\n";
  const { edges, shop, run } = await bench(fenced(VALID), edit);
  const { section } = await run("three steps");

  const { events } = await run("more padding", section.id);

  expect(events.filter(({ type }) => type === "edit-applied")).toMatchObject([{ index: 0 }]);
  const saved = await getById(edges, section.id, shop);
  expect(saved?.code).toBe(VALID.replace("padding-block: 48px", "padding-block: 96px"));
  expect(await listVersions(edges, shop, section.id)).toHaveLength(2);
});

test("edits that do not fit lead to one request for the whole file", async () => {
  const edit = "<<<<<<< SEARCH\nno such line\n=======\nnew\n>>>>>>> REPLACE\n";
  const whole = VALID.replace("48px", "64px");
  const { edges, shop, run, requests } = await bench(fenced(VALID), edit, fenced(whole));
  const { section } = await run("three steps");

  await run("more padding", section.id);

  expect(requests).toHaveLength(3);
  expect((await getById(edges, section.id, shop))?.code).toBe(whole);
});

test("an answer that is cut off is continued from its last complete line", async () => {
  const at = VALID.indexOf("{% stylesheet %}");
  const { edges, shop, run } = await bench(
    { text: `\`\`\`liquid\n${VALID.slice(0, at)}`, finish: "length" },
    fenced(VALID.slice(at)),
  );

  const { events, section } = await run("three steps");

  expect(events.at(-1)).toMatchObject({ outcome: "completed" });
  expect((await getById(edges, section.id, shop))?.code).toBe(VALID);
});

test("a file that never completes is never saved", async () => {
  const { edges, shop, run } = await bench({ text: `\`\`\`liquid\n${VALID.slice(0, 300)}` });

  const { events, section } = await run("three steps");

  expect(events.at(-1)).toMatchObject({ type: "generation-failed", code: "incomplete-answer" });
  expect(await listVersions(edges, shop, section.id)).toEqual([]);
});

test("a model that is gone fails the run, without cost, and says that it is worth trying again", async () => {
  const { edges, shop, run } = await bench(new ModelUnavailable("The model is overloaded."));

  const { events } = await run("three steps");

  expect(events.at(-1)).toEqual({
    type: "generation-failed",
    code: "model-unavailable",
    message: "The model is overloaded.",
    retryable: true,
  });
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0 });
  expect(await edges.db.select().from(generationLogs)).toMatchObject([{ outcome: "failed" }]);
});

test("stopping before the file is complete costs nothing and frees the hold", async () => {
  const { edges, shop, start, follow } = await bench({
    text: fenced(VALID),
    until: new Promise(() => undefined),
  });
  const { generationId } = await start("three steps");

  await cancelGeneration(edges, shop, generationId);
  const events = await follow(generationId);

  expect(events.at(-1)).toEqual({ type: "generation-cancelled" });
  expect(await edges.db.select().from(generations)).toMatchObject([
    { state: "cancelled", settlement: "released" },
  ]);
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0, hasQuota: true });
});

test("the same message again follows the same run, and another body is refused", async () => {
  const { edges, shop, start, input } = await bench(fenced(VALID));
  const { generationId, messageId, sectionId } = await start("three steps");

  const again = await startGeneration(
    edges,
    input({ sectionId, messageId, content: "three steps" }),
  );
  const other = await startGeneration(
    edges,
    input({ sectionId, messageId, content: "four steps" }),
  );

  expect(again).toEqual({ kind: "follow", generationId });
  expect(other).toEqual({ kind: "message-id-reused" });
  expect(shop).toBeTruthy();
});

test("a second run on one section is refused while the first one goes on", async () => {
  const { edges, start, input } = await bench({
    text: fenced(VALID),
    until: new Promise(() => {}),
  });
  const { sectionId } = await start("three steps");

  const second = await startGeneration(
    edges,
    input({ sectionId, messageId: crypto.randomUUID(), content: "four steps" }),
  );

  expect(second).toMatchObject({ kind: "refused", reason: "run-in-progress" });
});

test("a finished run replays whole, and from any event on", async () => {
  const { edges, shop, start, follow } = await bench(`Steps.\n\n${fenced(VALID)}`);
  const { generationId } = await start("three steps");
  const first = await follow(generationId);

  const replayed = await follow(generationId, { fresh: true });
  const rest = await follow(generationId, { fresh: true, afterId: 2 });

  expect(replayed).toEqual(first);
  expect(rest).toEqual(first.slice(2));
  expect(await edges.db.$count(generations, eq(generations.shop, shop))).toBe(1);
});

test("another shop cannot follow or stop a run", async () => {
  const { edges, start } = await bench(fenced(VALID));
  const { generationId } = await start("three steps");
  const stranger = "stranger.myshopify.com";

  await expect(followGeneration(edges, stranger, generationId, 0)).rejects.toThrow("No such");
  await expect(cancelGeneration(edges, stranger, generationId)).rejects.toThrow("No such");
});

test("when the log cannot be written the merchant keeps the section, and it is settled once, later", async () => {
  const { edges, shop, run } = await bench(fenced(VALID));
  await edges.db.execute(sql`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the log is full'; END $$`);
  await edges.db.execute(
    sql`CREATE TRIGGER fail BEFORE INSERT ON generation_logs FOR EACH ROW EXECUTE FUNCTION fail()`,
  );

  const { events, section } = await run("three steps");

  expect(events.at(-1)).toMatchObject({ type: "generation-complete", outcome: "completed" });
  expect((await getById(edges, section.id, shop))?.code).toBe(VALID);
  expect(await edges.db.select().from(generations)).toMatchObject([{ settlement: "unsettled" }]);

  await edges.db.execute(sql`DROP TRIGGER fail ON generation_logs`);
  await sweepGenerations(edges, false);
  await sweepGenerations(edges, false);

  expect(await edges.db.select().from(generationLogs)).toMatchObject([{ outcome: "completed" }]);
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 1 });
  expect(await edges.db.$count(usageRecords)).toBe(0);
});

test("a run whose process died ends as interrupted after the same beginning, and frees its hold", async () => {
  const { edges, shop, start, follow, die } = await bench({
    text: fenced(VALID),
    until: new Promise(() => undefined),
  });
  const { generationId } = await start("three steps");
  const before = await die(generationId);

  await sweepGenerations(edges, true);
  const events = await follow(generationId, { fresh: true });

  expect(before.length).toBeGreaterThan(1);
  expect(events.slice(0, before.length)).toEqual(before);
  expect(events.slice(before.length).map(({ type }) => type)).toEqual([
    "quota",
    "generation-failed",
  ]);
  expect(events.at(-1)).toMatchObject({ code: "interrupted", retryable: true });
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0, hasQuota: true });
});

test("what a run writes while the section moved on becomes a version beside the head", async () => {
  const { promise: until, resolve: goOn } = Promise.withResolvers<void>();
  const { edges, shop, run, start, follow, edit } = await bench(fenced(VALID), {
    text: fenced(VALID.replace("48px", "64px")),
    until,
  });
  const { section } = await run("three steps");
  const { generationId } = await start("more padding", section.id);

  const edited = await edit(section.id, VALID.replace("48px", "12px"));
  goOn();
  await follow(generationId);

  expect((await getById(edges, section.id, shop))?.currentVersionId).toBe(edited);
  expect(await listVersions(edges, shop, section.id)).toHaveLength(3);
});

test("a section that is deleted while it is written ends its run without cost", async () => {
  const { promise: until, resolve: goOn } = Promise.withResolvers<void>();
  const { edges, shop, start, follow } = await bench({ text: fenced(VALID), until });
  const { generationId, sectionId } = await start("three steps");

  await sections.delete(edges, sectionId, shop);
  goOn();
  const events = await follow(generationId);

  expect(events.at(-1)).toMatchObject({ type: "generation-failed", code: "not-found" });
  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0 });
});

test("a prompt is kept with 500 characters in the log, and whole in the conversation", async () => {
  const { edges, shop, run } = await bench(fenced(VALID));
  const long = `${"steps ".repeat(200)}🏺`;

  const { section } = await run(long);

  const [row] = await edges.db.select().from(generationLogs);
  expect(Array.from(row?.prompt ?? "").length).toBeLessThanOrEqual(500);
  const conversation = await edges.db.select().from(generations);
  const [message] = await listMessages(edges, shop, conversation[0]?.conversationId ?? "");
  expect(message?.content).toBe(long);
  expect(section.id).toBeTruthy();
});

test("a hold that nobody runs counts against the allowance until it is swept", async () => {
  const { edges, shop, newRun } = await bench();
  for (let index = 0; index < 5; index += 1) await canGenerate(edges, shop, await newRun());

  expect(await checkQuota(edges, shop)).toMatchObject({ usageThisCycle: 0, hasQuota: false });

  await sweepGenerations(edges, true);
  expect(await checkQuota(edges, shop)).toMatchObject({ hasQuota: true });
});

/** Keeps the first of each row of equal values. */
function isNew() {
  let last: unknown;
  return (value: unknown) => {
    const isOther = value !== last;
    last = value;
    return isOther;
  };
}
