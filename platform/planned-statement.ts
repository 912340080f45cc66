import { is, Placeholder, sql, type Query, type SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { rowsIn, type Queryable } from "./database.ts";

/** Puts a named value into a statement. */
export type At<Values> = (key: keyof Values & string) => Placeholder;

const DIALECT = new PgDialect({ casing: "snake_case" });

/**
 * A hand-written statement that is sent all the time: its text is made once, and a server plans it once a
 * connection. The caller names the shape of its rows.
 *
 * @param name no other statement's, at most 63 characters.
 */
export function planned<
  Values extends Record<string, unknown>,
  Row extends Record<string, unknown>,
>(
  name: string,
  statement: (at: At<Values>) => SQL,
): (db: Queryable, values: Values) => Promise<Row[]> {
  const { text, keys } = textOf(statement((key) => sql.placeholder(key)));
  return async (db, values) =>
    rowsIn<Row>(
      await send(
        db,
        name,
        text,
        keys.map((key) => values[key]),
      ),
    );
}

/** The text of a statement, and which values stand for its parameters. */
export function textOf(statement: SQL): { text: string; keys: string[] } {
  const query = DIALECT.sqlToQuery(statement);
  const keys = query.params.map((param) => {
    if (!is(param, Placeholder)) throw new Error(`A value in a planned statement: ${query.sql}`);
    return param.name;
  });
  return { text: query.sql, keys };
}

export async function send(
  db: Queryable,
  name: string,
  text: string,
  params: Query["params"],
): Promise<unknown> {
  return db._.session.prepareQuery({ sql: text, params }, undefined, name, false).execute();
}
