import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { openDatabase, type OpenDatabase } from "#db/open.ts";

/** A fresh, migrated database on the test run's PostgreSQL server. Close it when done. */
export async function freshPostgres(): Promise<OpenDatabase & { url: string }> {
  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const opened = await openDatabase(url.href, "");
  return {
    ...opened,
    url: url.href,
    async close() {
      await opened.close();
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Both kinds the product runs on: `test.for(bothDatabases)`. */
export const bothDatabases = [
  ["PostgreSQL", freshPostgres],
  ["the embedded database", () => openDatabase("memory://", "")],
] as const satisfies [string, () => Promise<OpenDatabase>][];

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
