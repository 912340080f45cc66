import { AsyncLocalStorage } from "node:async_hooks";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import type { SQL } from "drizzle-orm";

type NoSchema = Record<string, never>;

/** PostgreSQL behind Drizzle: the embedded one or a server; nobody above this line can tell. */
export type Database = PgDatabase<PgQueryResultHKT, NoSchema>;
export type Transaction = PgTransaction<
  PgQueryResultHKT,
  NoSchema,
  ExtractTablesWithRelations<NoSchema>
>;
/** For stores that work inside a transaction and outside of one. */
export type Queryable = Database | Transaction;

/** Rows of a hand-written statement; the caller names their shape. */
export async function rowsOf<Row extends Record<string, unknown>>(
  db: Queryable,
  statement: SQL,
): Promise<Row[]> {
  return rowsIn(await db.execute(statement));
}

/** The rows of what a driver answered. */
export function rowsIn<Row extends Record<string, unknown>>(result: unknown): Row[] {
  if (typeof result !== "object" || result === null || !("rows" in result))
    throw new TypeError("The database driver returned no rows");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no type knows a hand-written statement
  return result.rows as Row[];
}

const insideTransaction = new AsyncLocalStorage<true>();

/**
 * Refuses the outer handle inside a transaction.
 *
 * The embedded database has one connection: such a query would wait for its own transaction forever,
 * and on a server it would silently run outside of it.
 */
export function guardTransactions(db: Database): Database {
  return new Proxy(db, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (key === "_" && insideTransaction.getStore())
        throw new Error("A statement sent outside of the transaction it is in: use its own handle");
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        if (insideTransaction.getStore())
          throw new Error(`db.${String(key)} used inside a transaction: use its own handle`);
        if (key === "transaction") {
          const [work, ...rest] = args;
          if (typeof work !== "function") throw new TypeError("transaction needs a function");
          const guarded = (tx: unknown) => insideTransaction.run(true, () => work(tx));
          return value.apply(target, [guarded, ...rest]);
        }
        return value.apply(target, args);
      };
    },
  });
}
