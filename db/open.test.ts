import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { bothDatabases, emptyPostgresUrl, freshPostgres } from "#tests/harness/databases.ts";
import { planned } from "#platform/planned-statement.ts";
import { openDatabase } from "./open.ts";
import { generationLogs, planConfigurations } from "./schema.ts";

function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "data-"));
}

function logRow(shop: string) {
  return {
    id: crypto.randomUUID(),
    generationId: crypto.randomUUID(),
    shop,
    sectionId: crypto.randomUUID(),
    prompt: "a secret prompt",
    modelId: "composer",
    userTier: "free" as const,
    billingCycle: new Date(),
    outcome: "completed" as const,
    source: "free" as const,
  };
}

test.for(bothDatabases)("%s starts with the three plans", async ([, open]) => {
  const { db, close } = await open();

  const plans = await db.select().from(planConfigurations).orderBy(planConfigurations.sortOrder);

  expect(plans.map((plan) => [plan.planName, plan.basePriceCents, plan.includedQuota])).toEqual([
    ["free", 0, 5],
    ["pro", 2900, 30],
    ["agency", 7900, 100],
  ]);
  await close();
});

test.for(bothDatabases)(
  "%s refuses to change, delete, truncate or double the generation log in any way, its owner's too",
  async ([, open]) => {
    const { db, close } = await open();
    const row = logRow("a.myshopify.com");
    await db.insert(generationLogs).values(row);
    const owner = `owner_${row.id.replaceAll("-", "")}`;
    await db.execute(sql.raw(`CREATE ROLE ${owner}`));
    await db.execute(sql.raw(`ALTER TABLE generation_logs OWNER TO ${owner}`));
    const changes = [
      sql`UPDATE generation_logs SET outcome = 'failed'`,
      sql`UPDATE generation_logs SET prompt = ''`,
      sql`UPDATE generation_logs SET prompt = prompt`,
      sql`DELETE FROM generation_logs`,
      sql`WITH gone AS (DELETE FROM generation_logs RETURNING *) SELECT * FROM gone`,
      sql`WITH changed AS (UPDATE generation_logs SET price_cents = 1 RETURNING *) SELECT * FROM changed`,
      sql`INSERT INTO generation_logs SELECT * FROM generation_logs
          ON CONFLICT (id) DO UPDATE SET outcome = 'failed'`,
      sql`MERGE INTO generation_logs old USING generation_logs new ON old.id = new.id
          WHEN MATCHED THEN UPDATE SET outcome = 'failed'`,
      sql`MERGE INTO generation_logs old USING generation_logs new ON old.id = new.id WHEN MATCHED THEN DELETE`,
      sql`TRUNCATE generation_logs`,
      sql`TRUNCATE generation_logs CASCADE`,
      sql`TRUNCATE shops, generation_logs`,
      sql`INSERT INTO generation_logs SELECT * FROM generation_logs`,
    ];
    const file = path.posix.join("/tmp", `log-${row.id}`);
    await db.execute(sql.raw(`COPY generation_logs TO '${file}'`));

    for (const role of ["postgres", owner])
      for (const change of changes)
        await expect(
          db.transaction(async (tx) => {
            await tx.execute(sql.raw(`SET LOCAL ROLE ${role}`));
            await tx.execute(change);
          }),
        ).rejects.toMatchObject({
          cause: {
            message: expect.stringMatching(/append-only|duplicate key|denied for table shops/),
          },
        });
    for (const double of [
      db.insert(generationLogs).values({ ...row, id: crypto.randomUUID() }),
      db.execute(sql.raw(`COPY generation_logs FROM '${file}'`)),
    ])
      await expect(double).rejects.toMatchObject({
        cause: { message: expect.stringContaining("duplicate key") },
      });

    expect(await db.select().from(generationLogs)).toMatchObject([row]);
    await close();
  },
);

test.for(bothDatabases)("%s blanks one shop's prompts, and nothing else", async ([, open]) => {
  const { db, close } = await open();
  const [a, b] = [logRow("a.myshopify.com"), logRow("b.myshopify.com")];
  await db.insert(generationLogs).values([a, b]);

  await db.execute(sql`SELECT blank_generation_prompts(${a.shop})`);

  const [blanked] = await db.select().from(generationLogs).where(eq(generationLogs.id, a.id));
  const [kept] = await db.select().from(generationLogs).where(eq(generationLogs.id, b.id));
  expect(blanked).toMatchObject({ ...a, prompt: "" });
  expect(kept).toMatchObject(b);
  await close();
});

test.for(bothDatabases)("%s refuses the outer handle inside a transaction", async ([, open]) => {
  const { db, close } = await open();
  const one = planned<Record<string, never>, { one: number }>("one", () => sql`SELECT 1 AS one`);

  for (const misuse of [() => db.execute(sql`SELECT 1`), () => one(db, {})])
    await expect(
      db.transaction(async (tx) => {
        expect(await one(tx, {})).toEqual([{ one: 1 }]);
        await misuse();
      }),
    ).rejects.toThrow("use its own handle");

  expect(await one(db, {})).toEqual([{ one: 1 }]);
  await close();
});

test("processes that start together migrate once", async () => {
  const url = await emptyPostgresUrl();

  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(url, "")));

  expect(await opened[0]?.db.$count(planConfigurations)).toBe(3);
  for (const each of opened) await each.close();
});

test("a database newer than the program is refused by name", async () => {
  const { db, url, close } = await freshPostgres();
  await db.execute(
    sql`INSERT INTO schema_migrations (name, sha256) VALUES ('9999_future.sql', 'x')`,
  );

  await expect(openDatabase(url, "")).rejects.toThrow("9999_future.sql");
  await close();
});

test("what the embedded database acknowledged is there after it is opened again", async () => {
  const folder = temporaryFolder();
  const first = await openDatabase("", folder);
  const row = logRow("a.myshopify.com");
  await first.db.insert(generationLogs).values(row);
  await first.close();

  const second = await openDatabase("", folder);

  expect(await second.db.select().from(generationLogs)).toMatchObject([row]);
  await second.close();
});

test("a second process on the same data folder is refused, and a killed one leaves no lock", async () => {
  const folder = temporaryFolder();
  const holder = spawn(
    process.execPath,
    [
      "-e",
      `import("./platform/folder-lock.ts").then(({ lockFolder }) => { const lock = lockFolder(${JSON.stringify(folder)}); console.log("held"); setInterval(() => lock, 1000); })`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(holder.stdout, "data");

  await expect(openDatabase("", folder)).rejects.toThrow(/in use by another process.*DATA_DIR/);
  holder.kill("SIGKILL");
  await once(holder, "exit");

  await (await openDatabase("", folder)).close();
});

test("a data folder that cannot be written is named", async () => {
  const file = path.join(temporaryFolder(), "a-file");
  fs.writeFileSync(file, "");

  await expect(openDatabase("", path.join(file, "data"))).rejects.toThrow(/cannot be written/);
});
