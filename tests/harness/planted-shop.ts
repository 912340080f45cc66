import { randomUUID } from "node:crypto";
import { getTableColumns, is, sql, type Column } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "#db/schema.ts";
import { rowsOf, type Database } from "#platform/database.ts";
import { NOON } from "./billing.ts";

/** What every free text of a planted shop starts with, so that it is found again wherever it is left. */
export const SECRET = "A secret of";

type Row = Record<string, unknown>;

/** Which rows of a table are a shop's, for the tables that have no column `shop`. */
const OF_SHOP: Record<string, (shop: string) => ReturnType<typeof sql>> = {
  charge_queues: (shop) => sql`id = ${shop}`,
  subscription_syncs: (shop) => sql`id = ${shop}`,
  theme_checks: (shop) => sql`id = ${shop}`,
  generation_events: (shop) =>
    sql`generation_id IN (SELECT id FROM generations WHERE shop = ${shop})`,
};

/** Tables that are nobody's. */
export const OF_NO_SHOP = ["plan_configurations", "schema_migrations"];

const tables = Object.values<unknown>(schema).filter((value): value is PgTable =>
  is(value, PgTable),
);

/** The tables that hold something of a shop, as the schema knows them. */
export const SHOP_TABLES = tables
  .map((table) => getTableConfig(table).name)
  .filter((name) => !OF_NO_SHOP.includes(name))
  .toSorted();

/** A row of the shop in every table, every text of it filled; those that name each other fit together. */
export async function plantShop(db: Database, shop: string): Promise<void> {
  const [sectionId, conversationId, generationId] = [randomUUID(), randomUUID(), randomUUID()];
  const versionId = randomUUID();
  const given: Record<string, Row> = {
    sections: { id: sectionId, deletedAt: null },
    section_versions: { id: versionId, sectionId },
    version_thumbnails: { versionId },
    conversations: { id: conversationId, sectionId },
    messages: { conversationId },
    generations: { id: generationId, sectionId, state: "completed", settlement: "settled" },
    generation_events: { generationId },
    generation_logs: { generationId },
    usage_records: { generationId },
    webhook_deliveries: { state: "done" },
    publications: { sectionId, state: "published" },
    charge_queues: { id: shop },
    subscription_syncs: { id: shop },
    page_placements: { sectionId, state: "published" },
    theme_checks: { id: shop },
  };
  // As they are declared: what is named comes first.
  for (const table of tables) {
    const { name } = getTableConfig(table);
    if (OF_NO_SHOP.includes(name)) continue;
    await db.insert(table).values(rowFor(table, { shop, ...given[name] }));
  }
}

function rowFor(table: PgTable, given: Row): Row {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => column.generatedIdentity === undefined,
  );
  return Object.fromEntries(
    columns.map(([key, column]) => [
      key,
      key in given ? given[key] : valueFor(column, String(given["shop"])),
    ]),
  );
}

function valueFor(column: Column, shop: string): unknown {
  if (column.enumValues !== undefined && column.enumValues.length > 0) return column.enumValues[0];
  const text = `${SECRET} ${shop} ${randomUUID()}`;
  const values: Partial<Record<string, unknown>> = {
    string: column.columnType === "PgUUID" ? randomUUID() : text,
    number: 1,
    boolean: true,
    date: NOON,
    json: { said: text },
    array: [],
  };
  if (!(column.dataType in values))
    throw new Error(`No value for ${column.name}, a ${column.dataType}`);
  return values[column.dataType];
}

/** Everything that is left of a shop, table by table. */
export async function rowsOfShop(db: Database, shop: string): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const table of SHOP_TABLES) {
    const ofShop = OF_SHOP[table]?.(shop) ?? sql`shop = ${shop}`;
    const rows = await rowsOf<{ row: Row }>(
      db,
      sql`SELECT to_jsonb(t) AS row FROM ${sql.identifier(table)} t WHERE ${ofShop} ORDER BY to_jsonb(t)::text`,
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** Where one of the shop's secrets still stands, as `table.column`. */
export function secretsIn(found: Record<string, Row[]>): string[] {
  const places = Object.entries(found).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => JSON.stringify(value).includes(SECRET))
        .map(([column]) => `${table}.${column}`),
    ),
  );
  return [...new Set(places)].toSorted();
}
