import { sql, type SQL } from "drizzle-orm";
import { rowsIn, type Queryable } from "./database.ts";
import { send, textOf, type At } from "./planned-statement.ts";

/** One change of several that are sent as one statement. */
export type Write = {
  name: string;
  change: SQL;
  values: Record<string, unknown>;
};

/**
 * Defines a change that can be sent with others.
 *
 * @param name a word, no other change's.
 * @param change INSERT or UPDATE without RETURNING; it does not see what the others change.
 */
export function write<Values extends Record<string, unknown>>(
  name: string,
  change: (at: At<Values>) => SQL,
): (values: Values) => Write {
  const statement = change((key) => sql.placeholder(`${name}.${key}`));
  return (values) => ({ name, change: statement, values });
}

/**
 * Makes all the changes in one round trip, or none of them.
 *
 * @returns how many rows each of them changed, by its name.
 */
export async function writeTogether(
  db: Queryable,
  writes: Write[],
): Promise<Record<string, number>> {
  const name = writes.map((each) => each.name).join("+");
  const { text, places } = statements.get(name) ?? join(name, writes);
  const params = places.map(({ index, key }) => writes[index]?.values[key]);
  const [changed] = rowsIn<Record<string, number>>(await send(db, name, text, params));
  return changed ?? {};
}

type Joined = { text: string; places: { index: number; key: string }[] };

/** By the names of their changes, which are few and always together in the same ways. */
const statements = new Map<string, Joined>();

function join(name: string, writes: Write[]): Joined {
  const changes = writes.map((each) => sql`${sql.raw(each.name)} AS (${each.change} RETURNING 1)`);
  const counts = writes.map((each) => `(SELECT count(*)::int FROM ${each.name}) AS ${each.name}`);
  const { text, keys } = textOf(
    sql`WITH ${sql.join(changes, sql.raw(", "))} SELECT ${sql.raw(counts.join(", "))}`,
  );
  const places = keys.map((placed) => {
    const [of, key = ""] = placed.split(".");
    return { index: writes.findIndex((each) => each.name === of), key };
  });
  const joined = { text, places };
  statements.set(name, joined);
  return joined;
}
