import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import { addSubscription } from "#tests/harness/billing.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { readStream } from "#tests/harness/event-stream.ts";
import { SectionPage } from "../http/shapes.ts";
import { nothingYet } from "./acknowledged.ts";
import { lostOf, tornStreams } from "./check-acknowledged.ts";
import { brokenBooks, countRuns } from "./check-books.ts";
import { workUntilKilled, type Work } from "./work.ts";

const DAY_IN_MS = 86_400_000;

let demo: TestDemo;
let database: OpenDatabase;
let client: Client;
const acknowledged = nothingYet();
beforeAll(async () => {
  const databaseUrl = await postgresUrl();
  database = await openDatabase(databaseUrl, "");
  client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const from = new Date(Date.now() - DAY_IN_MS);
  const to = new Date(Date.now() + 29 * DAY_IN_MS);
  for (const shop of [SHOP, OTHER_SHOP])
    await addSubscription(
      database.db,
      shop,
      { includedQuota: 1_000, createdAt: from, currentPeriodEnd: to },
      { startsAt: from, endsAt: to },
    );
  demo = await startTestDemo({
    databaseUrl,
    env: { TRIAL_DAYS: "0", MODEL: "composer:0", LOG_LEVEL: "fatal" },
  });
});
afterAll(async () => {
  await demo.close();
  await client.end();
  await database.close();
});

/** What the database does, from now on, before a row is inserted into the table. */
async function atInsert(table: string, does: string): Promise<void> {
  await client.query(`
    CREATE FUNCTION at_insert() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${does}; RETURN NEW; END $$;
    CREATE TRIGGER at_insert BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION at_insert()`);
}

const asBefore = () => client.query("DROP FUNCTION at_insert CASCADE");

async function isSleeping(): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
  );
  return rowCount !== null && rowCount > 0;
}

test.for<[string, Work, string]>([
  ["sections", "create", SHOP],
  ["generations", "stream", SHOP],
  ["messages", "stream", OTHER_SHOP],
  ["generation_events", "stream", SHOP],
  ["section_versions", "stream", OTHER_SHOP],
  ["generation_logs", "stream", SHOP],
  ["usage_records", "stream", OTHER_SHOP],
  ["publications", "publish", OTHER_SHOP],
])(
  "killed while it inserts into %s (%s), the server loses nothing",
  async ([table, work, shop]) => {
    await atInsert(table, "PERFORM pg_sleep(1)");
    const working = workUntilKilled(work, demo, shop, acknowledged);
    await vi.waitUntil(isSleeping, { timeout: 60_000, interval: 20 });
    await demo.kill();
    await working;
    await asBefore();
    await demo.restart();

    expect(await lostOf(demo, acknowledged)).toEqual([]);
  },
);

test("when the log refuses a row the section is kept, and counted once after the next start", async () => {
  await atInsert("generation_logs", "RAISE EXCEPTION 'no space left'");
  const sectionId = await demo.newSection();
  const { events } = await readStream(await demo.chat({ sectionId, content: "A hero" }));
  await demo.kill();
  await asBefore();
  await demo.restart();
  const page = await demo.call(SectionPage, `/api/sections/${sectionId}`);

  expect(events.at(-1)).toMatchObject({ type: "generation-complete", outcome: "completed" });
  expect(page.section.code).toContain("{% schema %}");
});

test("afterwards every run has ended, once, in its stream and in the books", async () => {
  await vi.waitUntil(async () => (await countRuns(database.db))["running"] === undefined, {
    timeout: 60_000,
    interval: 250,
  });

  await expect.poll(() => brokenBooks(database.db)).toEqual([]);
  expect(await tornStreams(demo, acknowledged.runs)).toEqual([]);
});
