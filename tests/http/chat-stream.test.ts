import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { readStream, type StreamedEvent } from "#tests/harness/event-stream.ts";
import { Billing, Generations, Problem, Quota, SectionPage } from "./shapes.ts";

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo({
    databaseUrl: await postgresUrl(),
    env: { TRIAL_GENERATIONS: "1000", MODEL: "composer:1" },
  });
});
afterAll(() => demo.close());

const REVIEWS = "Three customer reviews about our mugs";
const typesOf = (events: StreamedEvent[]) =>
  events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);

async function written(content = REVIEWS, sectionId?: string) {
  const section = sectionId ?? (await demo.newSection());
  const { events } = await readStream(await demo.chat({ sectionId: section, content }));
  return { sectionId: section, events };
}

/** A run that has ended, for tests that only look at it. */
let kept: ReturnType<typeof written> | undefined;
const finished = () => (kept ??= written());

/** A run that is under way: its first event is read, the rest is not. */
async function running(sectionId?: string, request: Record<string, unknown> = {}) {
  const section = sectionId ?? (await demo.newSection());
  const sent = { sectionId: section, messageId: randomUUID(), content: REVIEWS, ...request };
  const response = await demo.chat(sent);
  const [first] = (await readStream(response, () => true)).events;
  return { sent, sectionId: section, generationId: String(first?.["generationId"]) };
}

const follow = (generationId: string, lastEventId?: number) =>
  demo.api(`/api/chat/stream?generationId=${generationId}`, {
    headers: lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) },
  });

async function refusalOf(response: Response) {
  const body: Record<string, unknown> = JSON.parse(await response.text());
  return { ...body, ...Problem.parse(body), retryAfter: response.headers.get("retry-after") };
}

test("a first request is written, checked, saved and counted, in this order", async () => {
  const before = await demo.call(Billing, "/api/billing");
  const { sectionId, events } = await written();
  const page = await demo.call(SectionPage, `/api/sections/${sectionId}`);
  const saved = events.find(({ type }) => type === "version-saved");

  expect(typesOf(events)).toEqual([
    "generation-start",
    "text-delta",
    "code-start",
    "code-delta",
    "check-end",
    "version-saved",
    "quota",
    "generation-complete",
  ]);
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
  expect(events[0]).toMatchObject({ willCostCents: 0, generationId: expect.any(String) });
  expect(saved).toMatchObject({ number: 1, publishable: true, versionId: page.versions[0]?.id });
  expect(Quota.parse(events.at(-2)).usageThisCycle).toBe(before.quota.usageThisCycle + 1);
  expect(events.at(-1)).toMatchObject({
    outcome: "completed",
    counted: true,
    costCents: 0,
    usage: expect.anything(),
  });
  expect(page.section.code).toContain("{% schema %}");
  expect(page.messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
});

test("what was streamed is the code that was saved", async () => {
  const { sectionId, events } = await finished();
  const streamed = events
    .filter(({ type }) => type === "code-delta")
    .map(({ text }) => String(text))
    .join("");
  const { section } = await demo.call(SectionPage, `/api/sections/${sectionId}`);

  expect(streamed.trim()).toBe(section.code.trim());
});

test("a change is written as edits that fit the code before it", async () => {
  const { sectionId } = await written();
  const { events } = await written("Four columns and a dark background", sectionId);

  expect(events.find(({ type }) => type === "code-start")).toMatchObject({ mode: "edits" });
  expect(events.find(({ type }) => type === "edit-applied")).toMatchObject({
    index: 0,
    startLine: expect.any(Number),
    endLine: expect.any(Number),
  });
  expect(events.find(({ type }) => type === "version-saved")).toMatchObject({ number: 2 });
});

test("what cannot be done is said in words, makes no version and is not counted", async () => {
  const { sectionId } = await written();
  const { events } = await written("What is the capital of France?", sectionId);
  const page = await demo.call(SectionPage, `/api/sections/${sectionId}`);

  expect(events.at(-1)).toMatchObject({ outcome: "answered", counted: false, costCents: 0 });
  expect(page.versions).toHaveLength(1);
});

test("the history shows each run once, with its prompt cut", async () => {
  const { sectionId } = await written(`Reviews ${"about our mugs ".repeat(60)}`);
  const { items } = await demo.call(Generations, "/api/generations");
  const ofSection = items.filter((run) => run.sectionId === sectionId);

  expect(ofSection).toMatchObject([{ outcome: "completed", source: "trial", costCents: 0 }]);
  expect(ofSection[0]?.prompt.length).toBeLessThanOrEqual(500);
});

test("a run that ended is told whole again, or from after the last event that was read", async () => {
  const { events } = await finished();
  const generationId = String(events[0]?.["generationId"]);
  const whole = await readStream(await follow(generationId));
  const rest = await readStream(await follow(generationId, 5));
  const nothing = await readStream(await follow(generationId, events.length));

  expect(whole.events).toEqual(events);
  expect(rest.events).toEqual(events.slice(5));
  expect(nothing.events).toEqual([]);
});

test("a reader who comes back joins where it left; all readers get the same", async () => {
  const { generationId } = await running();
  const head = await readStream(await follow(generationId), ({ id }) => id === 4);
  const [tail, whole] = await Promise.all([
    follow(generationId, 4).then((response) => readStream(response)),
    follow(generationId).then((response) => readStream(response)),
  ]);

  expect([...head.events, ...tail.events]).toEqual(whole.events);
  expect(whole.events.at(-1)?.type).toBe("generation-complete");
});

test("an odd Last-Event-ID starts from the beginning", async () => {
  const { events } = await finished();
  const address = `/api/chat/stream?generationId=${String(events[0]?.["generationId"])}`;
  for (const id of ["-1", "x", "1e99", "99999999999999999999", "1; DROP TABLE"]) {
    const again = await demo.api(address, { headers: { "last-event-id": id } });

    expect((await readStream(again, () => true)).events[0]?.id).toBe(1);
  }
});

test("the same message again follows the same run, while it runs and after it", async () => {
  const { sent, generationId } = await running();
  const again = await readStream(await demo.chat(sent));
  const later = await readStream(await demo.chat(sent));
  const { messages } = await demo.call(SectionPage, `/api/sections/${sent.sectionId}`);

  expect(again.events[0]?.["generationId"]).toBe(generationId);
  expect(later.events).toEqual(again.events);
  expect(messages).toHaveLength(2);
});

test("ten times the same message at once is one run", async () => {
  const sectionId = await demo.newSection();
  const sent = { sectionId, messageId: randomUUID(), content: REVIEWS };
  const all = await Promise.all(
    Array.from({ length: 10 }, async () => readStream(await demo.chat(sent))),
  );

  expect(new Set(all.map(({ events }) => events[0]?.["generationId"])).size).toBe(1);
  expect(new Set(all.map(({ events }) => JSON.stringify(events))).size).toBe(1);
});

test("a messageId with other words is refused", async () => {
  const { sent, generationId } = await running();
  const refused = await demo.chat({ ...sent, content: "Something else" });

  expect(await refusalOf(refused)).toMatchObject({ status: 409, code: "message-id-reused" });
  await readStream(await follow(generationId));
});

test("a section takes one run at a time, a shop three", async () => {
  const runs = [await running(), await running(), await running()];
  const second = await demo.chat({ sectionId: runs[0]?.sectionId, content: "Another" });
  const fourth = await demo.chat({ sectionId: await demo.newSection(), content: REVIEWS });
  const foreign = await demo.chat(
    { sectionId: await demo.newSection({}, OTHER_SHOP), content: REVIEWS },
    { shop: OTHER_SHOP },
  );

  expect(await refusalOf(second)).toMatchObject({ status: 409, code: "run-in-progress" });
  const tooMany = await refusalOf(fourth);
  expect(tooMany).toMatchObject({ status: 429, code: "too-many-runs" });
  expect(Number(tooMany.retryAfter)).toBeGreaterThan(0);
  expect((await readStream(foreign)).events.at(-1)?.type).toBe("generation-complete");
  for (const { generationId } of runs) await readStream(await follow(generationId));
});

test("a run that is stopped costs nothing and leaves the section as it was", async () => {
  const { generationId, sectionId } = await running();
  const before = await demo.call(Billing, "/api/billing");
  const stopped = await demo.api("/api/chat/cancel", { body: { generationId } });
  const { events } = await readStream(await follow(generationId));
  const page = await demo.call(SectionPage, `/api/sections/${sectionId}`);

  expect(stopped.status).toBe(202);
  expect(events.at(-1)).toMatchObject({ type: "generation-cancelled" });
  expect(events.at(-2)?.type).toBe("quota");
  expect(page.versions).toEqual([]);
  const after = await demo.call(Billing, "/api/billing");
  expect(after.quota.usageThisCycle).toBe(before.quota.usageThisCycle);
});

test("stopping twice, or what has ended, changes nothing", async () => {
  const { events, sectionId } = await finished();
  const generationId = String(events[0]?.["generationId"]);
  const stop = () => demo.api("/api/chat/cancel", { body: { generationId } });

  expect([(await stop()).status, (await stop()).status]).toEqual([202, 202]);
  expect((await demo.call(SectionPage, `/api/sections/${sectionId}`)).versions).toHaveLength(1);
});

test("another shop's run can neither be followed nor stopped, like one that never was", async () => {
  const { generationId } = await running();
  const answers = await Promise.all(
    [generationId, randomUUID()].flatMap((id) => [
      demo.api(`/api/chat/stream?generationId=${id}`, { shop: OTHER_SHOP }),
      demo.api("/api/chat/cancel", { shop: OTHER_SHOP, body: { generationId: id } }),
    ]),
  );
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  const { events } = await readStream(await follow(generationId));

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(texts).size).toBe(1);
  expect(events.at(-1)?.type).toBe("generation-complete");
});

test("a run goes on when its reader leaves", async () => {
  const { sectionId, generationId } = await running();
  await expect
    .poll(async () => (await demo.call(SectionPage, `/api/sections/${sectionId}`)).versions.length)
    .toBe(1);

  const { events } = await readStream(await follow(generationId));
  expect(events.at(-1)?.type).toBe("generation-complete");
});

test("a section that is deleted while it is written ends its run", async () => {
  const { sectionId, generationId } = await running();
  const deleted = await demo.api(`/api/sections/${sectionId}`, { method: "DELETE" });
  const { events } = await readStream(await follow(generationId));

  expect(deleted.status).toBe(204);
  expect(events.at(-1)).toMatchObject({ type: "generation-failed" });
});
