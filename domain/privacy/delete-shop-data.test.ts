import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { generations } from "#db/schema.ts";
import { checkQuota } from "#domain/billing/allowance/billing.ts";
import {
  canGenerate,
  markUnsettled,
  settleUnsettledRuns,
} from "#domain/billing/holds/usage-tracking.ts";
import { LiveRuns } from "#domain/generation/live-runs.ts";
import { sweepGenerations } from "#domain/generation/sweep-generations.ts";
import { generationBench, type Bench } from "#tests/harness/generation-bench.ts";
import { rowsOfShop } from "#tests/harness/planted-shop.ts";
import { fenced, VALID } from "#tests/harness/section-sources.ts";
import { deleteShopData } from "./delete-shop-data.ts";
import { eraseShop } from "./erase-shop.ts";

const PROMPT = "three unmistakable steps";
const SAID = "Unmistakable prose.";
const never = new Promise<never>(() => {});

const benches: Bench[] = [];

async function bench(...answers: Parameters<typeof generationBench>[0]): Promise<Bench> {
  const made = await generationBench(answers);
  benches.push(made);
  return made;
}

afterEach(async () => {
  for (const each of benches.splice(0)) await each.close();
});

/** Held back before its last part, so that the run is under way until it is stopped. */
const slow = { text: `${SAID}\n\n${fenced(VALID)}`, until: never };
const quick = `${SAID}\n\n${fenced(VALID)}`;

/** The run has said something, so that its stream holds content. */
async function underWay({ edges }: Bench, generationId: string): Promise<void> {
  const said = sql`SELECT 1 FROM generation_events WHERE generation_id = ${generationId} AND event LIKE '%nmistakable%'`;
  await expect.poll(async () => JSON.stringify(await edges.db.execute(said))).toContain("1");
}

async function expectNothingSaid({ edges, shop }: Bench): Promise<void> {
  const left = JSON.stringify(await rowsOfShop(edges.db, shop));
  expect(left).not.toMatch(/unmistakable/i);
  expect(left).not.toContain("schema %}");
}

const stateOf = async ({ edges }: Bench, id: string) =>
  (await edges.db.select().from(generations).where(eq(generations.id, id)))[0]?.state;

test("any other words than the shop's domain delete nothing", async () => {
  const made = await bench(quick);
  await made.run(PROMPT);
  const before = await rowsOfShop(made.edges.db, made.shop);

  for (const typed of ["", "bench", "yes", "other.myshopify.com", `${made.shop}.evil.com`])
    expect(await deleteShopData(made.edges, made.shop, typed)).toEqual({ kind: "not-confirmed" });

  expect(await rowsOfShop(made.edges.db, made.shop)).toEqual(before);
});

test("the shop's domain as a person types it deletes what was made; the app goes on, and use stays used", async () => {
  const made = await bench(quick, quick);
  await made.run(PROMPT);

  const answer = await deleteShopData(made.edges, made.shop, ` Bench.MyShopify.com `);

  expect(answer).toEqual({ kind: "deleted", sections: 1, publications: 0, prompts: 1 });
  await expectNothingSaid(made);
  expect(await checkQuota(made.edges, made.shop)).toMatchObject({ usageThisCycle: 1 });
  const { section } = await made.run("something new");
  expect(section.code).toBe(VALID);
  expect(await checkQuota(made.edges, made.shop)).toMatchObject({ usageThisCycle: 2 });
});

test("a run under way is stopped first, and writes nothing back", async () => {
  const made = await bench(slow);
  const { generationId } = await made.start(PROMPT);
  await underWay(made, generationId);

  await deleteShopData(made.edges, made.shop, made.shop);

  expect(await stateOf(made, generationId)).toBe("cancelled");
  await expectNothingSaid(made);
});

test("a run in another process is stopped first, and writes nothing back", async () => {
  const made = await bench(slow);
  const { generationId } = await made.start(PROMPT);
  await underWay(made, generationId);
  const elsewhere = { ...made.edges, liveRuns: new LiveRuns(made.edges.db) };

  await deleteShopData(elsewhere, made.shop, made.shop);

  expect(await stateOf(made, generationId)).toBe("cancelled");
  await expectNothingSaid(made);
});

test("a run whose process died is waited for until the sweep has ended it", async () => {
  const made = await bench(slow);
  const run = await made.newRun();
  const taken = await canGenerate(made.edges, made.shop, { ...run, prompt: PROMPT });
  expect(taken.allowed).toBe(true);

  const deleted = deleteShopData(made.edges, made.shop, made.shop);
  await sweepGenerations(made.edges, true);

  expect(await deleted).toMatchObject({ kind: "deleted", sections: 1 });
  expect(await stateOf(made, run.id)).toBe("interrupted");
  await expectNothingSaid(made);
});

test("a run that begins while the sections go is stopped too", async () => {
  const made = await bench(slow, slow);
  const { sectionId } = await made.newRun();
  let began = "";

  await eraseShop(made.edges, made.shop, async () => {
    if (began === "") began = (await made.start(PROMPT, sectionId)).generationId;
  });

  expect(await stateOf(made, began)).not.toBe("running");
  await expectNothingSaid(made);
});

test("a run that is settled after the deletion leaves no prompt in the log", async () => {
  const made = await bench();
  const run = await made.newRun();
  const taken = await canGenerate(made.edges, made.shop, { ...run, prompt: PROMPT });
  if (taken.allowed !== true) throw new Error("Not allowed");
  await made.edges.db.transaction((tx) =>
    markUnsettled({ ...made.edges, db: tx }, taken.generation, { outcome: "completed" }),
  );

  await deleteShopData(made.edges, made.shop, made.shop);
  await settleUnsettledRuns(made.edges);

  const { generation_logs: log } = await rowsOfShop(made.edges.db, made.shop);
  expect(log).toMatchObject([{ generation_id: run.id, prompt: "", outcome: "completed" }]);
  await expectNothingSaid(made);
});
