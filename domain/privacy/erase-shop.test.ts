import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { LiveRuns } from "#domain/generation/live-runs.ts";
import { rowsOf } from "#platform/database.ts";
import { newShop } from "#tests/harness/billing.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import {
  OF_NO_SHOP,
  plantShop,
  rowsOfShop,
  secretsIn,
  SHOP_TABLES,
} from "#tests/harness/planted-shop.ts";
import { eraseShop } from "./erase-shop.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const edges = () => ({ db: database.db, liveRuns: new LiveRuns(database.db) });

/** Of a shop that asked itself; `shop/redact` takes the sessions too. */
const SESSION_TEXTS = [
  "access_token",
  "email",
  "first_name",
  "id",
  "last_name",
  "locale",
  "refresh_token",
  "scope",
  "state",
].map((column) => `sessions.${column}`);

/** The books and what tells a repeated thing: words of Shopify's and ours, none of the merchant's. */
const BOOKKEEPING = [
  "failed_usage_charges.error_message",
  "generation_logs.model_id",
  "generations.error_code",
  "generations.model_id",
  "generations.usage",
  "shops.scopes",
  "subscriptions.confirmation_url",
  "subscriptions.shopify_sub_id",
  "subscriptions.usage_line_item_id",
  "trials.converted_to",
  "usage_records.description",
  "usage_records.error_message",
  "usage_records.idempotency_key",
  "usage_records.shopify_charge_id",
  "webhook_deliveries.id",
  "webhook_deliveries.topic",
];

const GONE = [
  "conversations",
  "generation_events",
  "messages",
  "page_placements",
  "publications",
  "section_versions",
  "sections",
  "shop_settings",
  "theme_checks",
  "version_thumbnails",
];

test("every table of the database is known to be a shop's or nobody's", async () => {
  const found = await rowsOf<{ name: string }>(
    database.db,
    sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );

  expect(found.map(({ name }) => name).toSorted()).toEqual(
    [...SHOP_TABLES, ...OF_NO_SHOP].toSorted(),
  );
});

test("no content of a shop is left in any table, and its books are", async () => {
  const [shop, other] = [newShop(), newShop()];
  await plantShop(database.db, shop);
  await plantShop(database.db, other);
  const before = await rowsOfShop(database.db, shop);
  const untouched = await rowsOfShop(database.db, other);
  expect(Object.values(before).map((rows) => rows.length)).toEqual(SHOP_TABLES.map(() => 1));

  const erased = await eraseShop(edges(), shop);

  const after = await rowsOfShop(database.db, shop);
  const emptied = Object.keys(after).filter((table) => after[table]?.length === 0);
  expect(secretsIn(after)).toEqual([...BOOKKEEPING, ...SESSION_TEXTS].toSorted());
  expect(emptied).toEqual(GONE);
  expect(after["usage_records"]).toEqual(before["usage_records"]);
  expect(after["trials"]).toEqual(before["trials"]);
  expect(await rowsOfShop(database.db, other)).toEqual(untouched);
  expect(erased).toEqual({ sections: 1, publications: 1, prompts: 1 });
});

test("a second time, and at the same time, it changes nothing more", async () => {
  const shop = newShop();
  await plantShop(database.db, shop);

  await Promise.all([1, 2, 3].map(() => eraseShop(edges(), shop)));
  const once = await rowsOfShop(database.db, shop);
  const erased = await eraseShop(edges(), shop);

  expect(erased).toEqual({ sections: 0, publications: 0, prompts: 0 });
  expect(await rowsOfShop(database.db, shop)).toEqual(once);
});

test("cut short anywhere, it goes on where it was when it is called again", async () => {
  const shop = newShop();
  await plantShop(database.db, shop);
  const fresh = await rowsOfShop(database.db, shop);
  let pagesAllowed = 0;
  let cuts = 0;
  for (let done = false; !done; pagesAllowed++) {
    let pages = 0;
    done = await eraseShop(edges(), shop, () =>
      pages++ < pagesAllowed ? Promise.resolve() : Promise.reject(new Error("killed")),
    ).then(
      () => true,
      () => false,
    );
    if (!done) cuts++;
  }

  const after = await rowsOfShop(database.db, shop);
  expect(cuts).toBeGreaterThan(5);
  expect(secretsIn(after)).toEqual([...BOOKKEEPING, ...SESSION_TEXTS].toSorted());
  expect(after["generation_logs"]).toEqual([{ ...fresh["generation_logs"]?.[0], prompt: "" }]);
});

test("more than a page of everything goes, and ties in time lose no row", async () => {
  const shop = newShop();
  await database.db.execute(
    sql`INSERT INTO sections (id, shop, name) SELECT gen_random_uuid(), ${shop}, 'A secret of ' || n FROM generate_series(1, 450) n`,
  );
  await database.db.execute(
    sql`INSERT INTO generations (id, shop, section_id, conversation_id, message_id, request_hash, user_message_id,
          assistant_message_id, prompt, is_refinement, model_id, plan_name, source, billing_cycle_start, is_overage,
          price_cents, state, settlement, lease_until)
        SELECT gen_random_uuid(), ${shop}, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'hash', gen_random_uuid(),
          gen_random_uuid(), 'A secret of ' || n, false, 'composer', 'free', 'free', now(), false, 0, 'completed', 'settled', now()
        FROM generate_series(1, 12000) n`,
  );
  await database.db.execute(
    sql`INSERT INTO generation_logs (id, generation_id, shop, section_id, prompt, model_id, user_tier, billing_cycle, outcome, source, generated_at)
        SELECT gen_random_uuid(), id, shop, section_id, prompt, model_id, 'free', now(), 'completed', 'free', '2026-11-10T12:00:00.123456Z'
        FROM generations WHERE shop = ${shop}`,
  );

  const erased = await eraseShop(edges(), shop);

  expect(erased).toEqual({ sections: 450, publications: 0, prompts: 12_000 });
  expect(secretsIn(await rowsOfShop(database.db, shop))).toEqual([]);
});
