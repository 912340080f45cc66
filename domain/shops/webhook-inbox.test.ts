import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { webhookDeliveries } from "#db/schema.ts";
import { billingEdges, NOON } from "#tests/harness/billing.ts";
import { bothDatabases, freshPostgres } from "#tests/harness/databases.ts";
import { processWebhooks, storeWebhook } from "./webhook-inbox.ts";
import { claimDeliveries, failDelivery } from "./webhook-store.ts";

const webhook = (id: string, topic = "app/uninstalled") => ({
  id,
  topic,
  shop: "a.myshopify.com",
  payload: `{"id":"${id}"}\0`,
  triggeredAt: NOON,
});

describe.for(bothDatabases)("on %s", ([, open]) => {
  test("a delivery is kept once and handled once", async () => {
    const { db, close } = await open();
    const edges = billingEdges(db);
    const stored = await Promise.all([1, 2, 3].map(() => storeWebhook(edges, webhook("one"))));
    expect(stored.toSorted((a, b) => a.localeCompare(b))).toEqual([
      "repeated",
      "repeated",
      "stored",
    ]);
    await storeWebhook(edges, webhook("two", "products/update"));
    await storeWebhook(edges, webhook("three", "constructor"));

    const handled: string[] = [];
    const handlers = {
      "app/uninstalled": async ({ id, payload }: { id: string; payload: string }) =>
        handled.push(`${id} ${payload}`),
    };
    await Promise.all([processWebhooks(edges, handlers), processWebhooks(edges, handlers)]);
    await processWebhooks(edges, handlers);

    expect(handled).toEqual(['one {"id":"one"}']);
    const rows = await db.select().from(webhookDeliveries).orderBy(webhookDeliveries.id);
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ["one", "done"],
      ["three", "ignored"],
      ["two", "ignored"],
    ]);
    expect(rows[0]?.processedAt).toEqual(NOON);
    await close();
  });
});

test("a delivery that fails is tried again later, and given up in the end", async () => {
  const { db, close } = await freshPostgres();
  const edges = billingEdges(db);
  await storeWebhook(edges, webhook("one"));
  let calls = 0;
  const handlers = {
    "app/uninstalled": () => {
      calls++;
      return Promise.reject(new Error("Shopify is down\0"));
    },
  };

  expect(await processWebhooks(edges, handlers)).toBe(1);
  expect(await processWebhooks(edges, handlers)).toBe(0);
  const [waiting] = await db.select().from(webhookDeliveries);
  expect(waiting).toMatchObject({
    state: "pending",
    attempts: 1,
    errorMessage: "Shopify is down",
    claimedUntil: null,
  });
  for (let attempt = 0; attempt < 20; attempt++) {
    await db.update(webhookDeliveries).set({ nextAttemptAt: sql`now()` });
    await processWebhooks(edges, handlers);
  }

  const [failed] = await db.select().from(webhookDeliveries);
  expect(failed).toMatchObject({ state: "failed", attempts: 14 });
  expect(calls).toBe(14);
  expect(edges.logged).toHaveLength(14);
  await close();
});

test("a claim whose worker died is taken over, and the dead one's end changes nothing", async () => {
  const { db, close } = await freshPostgres();
  const edges = billingEdges(db);
  await storeWebhook(edges, webhook("one"));
  const [dead] = await claimDeliveries(db, 1);
  if (dead === undefined) throw new Error("Nothing was claimed");
  expect(await processWebhooks(edges, {})).toBe(0);
  await db
    .update(webhookDeliveries)
    .set({ claimedUntil: sql`now() - interval '1 second'` })
    .where(eq(webhookDeliveries.id, "one"));

  await processWebhooks(edges, { "app/uninstalled": () => Promise.resolve() });
  await failDelivery(db, dead, { message: "too late", isFinal: false });

  expect(await db.select().from(webhookDeliveries)).toMatchObject([
    { state: "done", attempts: 2, errorMessage: null },
  ]);
  await close();
});
