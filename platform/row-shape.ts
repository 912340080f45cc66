import { getTableColumns, sql, type SQL, type Table } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { At } from "./planned-statement.ts";

export type RowShape<Row> = {
  /** What to select, each column under a name that no other table's has. */
  columns: SQL;
  /** @returns null when the table had no row to join. */
  read(selected: Record<string, unknown>): Row | null;
};

/** How rows of a table are selected and read in hand-written statements, where it is called `alias`. */
export function rowShape<T extends Table>(table: T, alias: string): RowShape<T["$inferSelect"]> {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    column,
    name: `${alias}.${key}`,
  }));
  return {
    columns: sql.raw(
      columns.map(({ key, name }) => `${alias}.${toSnakeCase(key)} AS "${name}"`).join(", "),
    ),
    read(selected) {
      const row: Record<string, unknown> = {};
      let isThere = false;
      for (const { key, column, name } of columns) {
        const value = selected[name] ?? null;
        row[key] = value === null ? null : column.mapFromDriverValue(value);
        isThere ||= value !== null;
      }
      return isThere ? row : null;
    },
  };
}

/** `INSERT INTO …` of one row with these columns, and others that the database works out. */
export function insertOf<Row extends Record<string, unknown>>(
  table: Table,
  columns: readonly (keyof Row & string)[],
  at: At<Row>,
  computed: Record<string, SQL> = {},
): SQL {
  const names = [...columns, ...Object.keys(computed)].map(toSnakeCase).join(", ");
  const values = [...columns.map(at), ...Object.values(computed)];
  return sql`INSERT INTO ${table} (${sql.raw(names)}) VALUES (${sql.join(values, sql.raw(", "))})`;
}
