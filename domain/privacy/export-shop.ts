import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { selectAccount, selectCycles, selectSubscriptions } from "./export-account-store.ts";
import { readGenerations } from "./export-history-store.ts";
import {
  readMessages,
  readPlacements,
  readPublications,
  readVersions,
  selectSection,
  selectSectionIds,
} from "./export-work-store.ts";
import { jsonArray, jsonObject, jsonValue, type JsonText } from "./json-text.ts";

/** Goes up when something that readers may rely on changes its place. */
const FORMAT = 1;

/**
 * Everything that a merchant may call theirs, as one JSON document: no tokens, nothing of another shop.
 *
 * Read while it is sent, a few files at a time and in no transaction. Its last member is
 * `"isComplete": true`, so that a file that was cut off cannot be taken for a whole one.
 */
export function exportShop({ db, clock }: { db: Database; clock: Clock }, shop: string): JsonText {
  return jsonObject([
    ["format", jsonValue(FORMAT)],
    ["shop", jsonValue(shop)],
    ["exportedAt", jsonValue(clock.now())],
    ["account", later(() => selectAccount(db, shop))],
    ["subscriptions", later(() => selectSubscriptions(db, shop))],
    ["billingCycles", later(() => selectCycles(db, shop))],
    ["sections", jsonArray(sectionsOf(db, shop))],
    ["publications", jsonArray(values(readPublications(db, shop)))],
    ["pagePlacements", jsonArray(values(readPlacements(db, shop)))],
    ["generations", jsonArray(values(readGenerations(db, shop)))],
    ["isComplete", jsonValue(true)],
  ]);
}

async function* sectionsOf(db: Database, shop: string): AsyncGenerator<JsonText> {
  for (const id of await selectSectionIds(db, shop)) {
    const section = await selectSection(db, shop, id);
    if (section === null) continue;
    yield jsonObject([
      ["section", jsonValue(section)],
      ["versions", jsonArray(values(readVersions(db, shop, id)))],
      ["messages", jsonArray(values(readMessages(db, shop, id)))],
    ]);
  }
}

async function* values(rows: AsyncIterable<unknown>): AsyncGenerator<JsonText> {
  for await (const row of rows) yield jsonValue(row);
}

async function* later(read: () => Promise<unknown>): JsonText {
  yield* jsonValue(await read());
}
