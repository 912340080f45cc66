import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import { openEmbeddedCopy } from "./embedded-template.ts";
import { TEMPLATE } from "./postgres-setup.ts";

export type TestDatabase = OpenDatabase & { url: string };

/**
 * A fresh, migrated database of the kind that the test run is about: on its PostgreSQL server, or, in the
 * project `embedded`, the embedded one. Close it when done.
 */
export async function freshDatabase(): Promise<OpenDatabase> {
  return process.env["TEST_DATABASE"] === "embedded" ? openEmbeddedCopy() : freshPostgres();
}

/** A fresh, migrated database on the test run's PostgreSQL server. Close it when done. */
export async function freshPostgres(): Promise<TestDatabase> {
  return open(await createDatabase(`TEMPLATE ${TEMPLATE}`));
}

/** The address of an empty database, for tests of the migrations themselves. */
export function emptyPostgresUrl(): Promise<string> {
  return createDatabase("");
}

/** Both kinds the product runs on: `test.for(bothDatabases)`. */
export const bothDatabases = [
  ["PostgreSQL", freshPostgres],
  ["the embedded database", openEmbeddedCopy],
] as const satisfies [string, () => Promise<OpenDatabase>][];

async function open(url: string): Promise<TestDatabase> {
  const opened = await openDatabase(url, "");
  return {
    ...opened,
    url,
    async close() {
      await opened.close();
      await administer(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
    },
  };
}

/** The address of a fresh, migrated database; it goes with the server. */
export function postgresUrl(): Promise<string> {
  return createDatabase(`TEMPLATE ${TEMPLATE}`);
}

async function createDatabase(how: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  // A copy of the files is half the work of a copy through the write-ahead log.
  await administer(`CREATE DATABASE ${name} ${how} STRATEGY file_copy`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  await client.query(statement);
  await client.end();
}
