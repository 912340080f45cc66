import fs from "node:fs";
import path from "node:path";
import v8 from "node:v8";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { Pool } from "pg";
import { StartRefused } from "#platform/errors.ts";
import { guardTransactions, type Database } from "#platform/database.ts";
import { lockFolder } from "#platform/folder-lock.ts";
import { migrate } from "./migrate.ts";

export type OpenDatabase = {
  db: Database;
  kind: "embedded" | "server";
  close(): Promise<void>;
};

/**
 * Opens the database and brings its schema up to date.
 *
 * @param url `postgres://…`, or empty for the embedded one in `dataDir`.
 */
export function openDatabase(url: string, dataDir: string): Promise<OpenDatabase> {
  return url === "" ? openEmbedded(dataDir) : openServer(url);
}

async function openServer(url: string): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: url, max: 20 });
  // A connection that breaks is replaced by the pool, and whoever uses it learns of it by a failed query;
  // without listeners it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await pool.query("SELECT 1").catch(refuseUnreachable);
    await migrate({
      exec: (sql) => pool.query(sql),
      transaction: async (work) => {
        const client = await pool.connect();
        try {
          await client.query("BEGIN");
          await work({
            exec: (sql) => client.query(sql),
            query: async (sql, values) => (await client.query(sql, values)).rows,
          });
          await client.query("COMMIT");
        } catch (error) {
          await client.query("ROLLBACK");
          throw error;
        } finally {
          client.release();
        }
      },
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = guardTransactions(drizzlePostgres({ client: pool, casing: "snake_case" }));
  return { db, kind: "server", close: () => pool.end() };
}

function refuseUnreachable(cause: unknown): never {
  // A refused connection has an empty message and a code, once for each address that was tried.
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason = cause instanceof Error && cause.message !== "" ? cause.message : code;
  throw new StartRefused(`The database at DATABASE_URL does not answer: ${reason}.`, { cause });
}

/** Small buffers: the embedded database settles near 200 MB instead of 500. */
const EMBEDDED_START_PARAMETERS = ["-c", "shared_buffers=16MB", "-c", "max_connections=4"];

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch (cause) {
    throw new StartRefused(
      `The data folder ${dataDir} cannot be written: choose another DATA_DIR, or set DATABASE_URL.`,
      { cause },
    );
  }
  const lock = lockFolder(dataDir);
  try {
    const pglite = await createPglite({
      dataDir: path.join(dataDir, "postgres"),
      startParams: [...PGlite.defaultStartParams, ...EMBEDDED_START_PARAMETERS],
    });
    const opened = await openPglite(pglite);
    return {
      ...opened,
      async close() {
        await opened.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * One compiler pass over the database's code instead of two.
 *
 * The optimising pass needs half a gigabyte more at start, and what a demo asks is not faster for it:
 * 300 catalog queries took 95 ms after one pass, 185 ms while the second was under way.
 */
export function createPglite(options: PGliteOptions): Promise<PGlite> {
  for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
    v8.setFlagsFromString(flag);
  return PGlite.create(options);
}

/** Brings the schema up to date. */
export async function openPglite(pglite: PGlite): Promise<OpenDatabase> {
  await migrate({
    exec: (sql) => pglite.exec(sql),
    transaction: (work) =>
      pglite.transaction((tx) =>
        work({
          exec: (sql) => tx.exec(sql),
          query: async (sql, values) => (await tx.query<Record<string, unknown>>(sql, values)).rows,
        }),
      ),
  });
  const db = guardTransactions(drizzlePglite({ client: pglite, casing: "snake_case" }));
  return { db, kind: "embedded", close: () => pglite.close() };
}
