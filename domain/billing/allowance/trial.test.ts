import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { trials } from "#db/schema.ts";
import { addTrial, billingEdges, newShop } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { convertTrial, getTrialStatus, incrementTrialUsage, startTrial } from "./trial.ts";

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("a trial starts once ever, however many ask at once", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();

    const answers = await Promise.all(Array.from({ length: 20 }, () => startTrial(edges, shop)));

    expect(await database.db.$count(trials, eq(trials.shop, shop))).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({
      isInTrial: true,
      status: "active",
      daysRemaining: 7,
      usageCount: 0,
      usageRemaining: 10,
      maxUsage: 10,
      startedAt: "2026-11-10T12:00:00.000Z",
      endsAt: "2026-11-17T12:00:00.000Z",
    });
  });

  test("it is over at its end, and does not start again", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await startTrial(edges, shop);
    edges.setNow(new Date("2026-11-17T11:59:59.999Z"));
    expect(await getTrialStatus(edges, shop)).toMatchObject({ isInTrial: true, daysRemaining: 1 });

    edges.setNow(new Date("2026-11-17T12:00:00.000Z"));

    expect(await startTrial(edges, shop)).toMatchObject({
      isInTrial: false,
      status: "expired",
      daysRemaining: 0,
      usageRemaining: 0,
    });
    const [row] = await database.db.select().from(trials).where(eq(trials.shop, shop));
    expect(row?.status).toBe("expired");
  });

  test("no more is counted than there is", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addTrial(database.db, shop, { usageCount: 8 });

    const counted = await Promise.all(
      Array.from({ length: 6 }, () => incrementTrialUsage(database.db, shop)),
    );

    expect(counted.filter(Boolean)).toHaveLength(2);
    expect(await getTrialStatus(edges, shop)).toMatchObject({ isInTrial: false, usageCount: 10 });
    expect(await incrementTrialUsage(database.db, newShop())).toBe(false);
  });

  test("none starts while trials are turned off", async () => {
    const edges = billingEdges(database.db, { trialDays: 0 });
    const shop = newShop();

    expect(await startTrial(edges, shop)).toMatchObject({ isInTrial: false, status: "none" });
    expect(await database.db.$count(trials, eq(trials.shop, shop))).toBe(0);
  });

  test("a subscription converts an active one only", async () => {
    const edges = billingEdges(database.db);
    const [active, expired] = [newShop(), newShop()];
    await addTrial(database.db, active);
    await addTrial(database.db, expired, { status: "expired" });

    for (const shop of [active, expired]) await convertTrial(database.db, shop, "pro");

    expect(await getTrialStatus(edges, active)).toMatchObject({
      isInTrial: false,
      status: "converted",
    });
    expect((await getTrialStatus(edges, expired)).status).toBe("expired");
  });
});
