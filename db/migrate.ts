import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { StartRefused } from "#platform/errors.ts";

/** Any fixed number: processes that start together take turns on it. */
const MIGRATION_LOCK = 7_234_561;

type Statements = {
  exec(sql: string): Promise<unknown>;
  query(sql: string, values: unknown[]): Promise<Record<string, unknown>[]>;
};

type MigrationTarget = {
  exec(sql: string): Promise<unknown>;
  transaction(work: (statements: Statements) => Promise<void>): Promise<void>;
};

/**
 * Applies the SQL files that the database has not seen, all in one transaction, under a lock.
 *
 * @throws when an applied file was edited, or the database is newer than this program.
 */
export async function migrate(target: MigrationTarget, folder = migrationsFolder()): Promise<void> {
  const files = readMigrations(folder);
  await target.transaction(async (statements) => {
    // First of all: even CREATE TABLE IF NOT EXISTS races with itself.
    await statements.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await statements.exec(
      "CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())",
    );
    const applied = await appliedMigrations(statements);
    refuseNewerSchema(applied, files);
    for (const { name, sql, sha256 } of files) {
      const known = applied.get(name);
      if (known === sha256) continue;
      if (known !== undefined) throw new Error(`Migration ${name} was edited after it was applied`);
      await statements.exec(sql);
      await statements.query("INSERT INTO schema_migrations (name, sha256) VALUES ($1, $2)", [
        name,
        sha256,
      ]);
    }
  });
}

type Migration = { name: string; sql: string; sha256: string };

/** Beside the working directory's package: the bundled server has no folder of its own for them. */
function migrationsFolder(): string {
  return path.resolve("db/migrations");
}

function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name), "utf8");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    });
}

async function appliedMigrations(statements: Statements): Promise<Map<string, string>> {
  const rows = await statements.query("SELECT name, sha256 FROM schema_migrations", []);
  return new Map(rows.map(({ name, sha256 }) => [String(name), String(sha256)]));
}

function refuseNewerSchema(applied: Map<string, string>, files: Migration[]): void {
  const known = new Set(files.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new StartRefused(
      `The database is newer than this program: it has ${unknown.join(", ")}. Install the newer one.`,
    );
}
