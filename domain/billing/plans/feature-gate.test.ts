import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { sections, sectionVersions } from "#db/schema.ts";
import {
  addSubscription,
  addTrial,
  billingEdges,
  complete,
  end,
  hold,
  newRun,
  newShop,
} from "#tests/harness/billing.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { checkRefinementAccess, getFeaturesSummary, hasFeature } from "./feature-gate.ts";
import { canGenerate } from "../holds/usage-tracking.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const conversation = () => ({ sectionId: randomUUID(), conversationId: randomUUID() });

async function addVersion(
  shop: string,
  sectionId: string,
  version: { origin: "generation" | "template"; publishable: boolean },
) {
  await database.db
    .insert(sections)
    .values({ id: sectionId, shop, name: "x" })
    .onConflictDoNothing();
  await database.db.insert(sectionVersions).values({
    id: randomUUID(),
    sectionId,
    shop,
    code: "",
    number: Math.ceil(Math.random() * 1e9),
    ...version,
  });
}

describe("a plan has its features", () => {
  test.for([
    ["free", ["live_preview"], 0, 1],
    ["pro", ["live_preview", "publish_theme", "chat_refinement"], 5, 1],
    [
      "agency",
      [
        "live_preview",
        "publish_theme",
        "chat_refinement",
        "team_seats",
        "batch_generation",
        "custom_templates",
      ],
      null,
      3,
    ],
  ] as const)("%s", async ([planName, features, refinementLimit, seats]) => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    if (planName !== "free") await addSubscription(database.db, shop, { planName });

    expect(await getFeaturesSummary(edges, shop)).toEqual({
      planName,
      features,
      canPublish: planName !== "free",
      canLivePreview: true,
      canChatRefine: planName !== "free",
      refinementLimit,
      refinementsUsed: null,
      seats,
      isInTrial: false,
      trialDaysRemaining: 0,
    });
    expect(await hasFeature(edges, shop, "publish_theme")).toBe(planName !== "free");
    expect(await hasFeature(edges, shop, "live_preview")).toBe(true);
    expect(await hasFeature(edges, shop, "team_seats")).toBe(planName === "agency");
  });

  test("a trial has pro's, and no more when it is over", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addTrial(database.db, shop);

    expect(await getFeaturesSummary(edges, shop)).toMatchObject({
      planName: "pro",
      canPublish: true,
      isInTrial: true,
      trialDaysRemaining: 7,
    });
    edges.advanceDays(7);
    expect(await hasFeature(edges, shop, "publish_theme")).toBe(false);
  });
});

describe("refinements", () => {
  test("only completed ones count, up to the plan's limit", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    await addSubscription(database.db, shop);
    const place = conversation();
    await complete(edges, shop, newRun({ ...place, isRefinement: false }));
    for (const outcome of ["failed", "answered", "invalid", "cancelled"] as const)
      await end(edges, await hold(edges, shop, newRun({ ...place, isRefinement: true })), {
        outcome,
      });
    for (let turn = 0; turn < 5; turn++)
      await complete(edges, shop, newRun({ ...place, isRefinement: true }));

    expect(await checkRefinementAccess(edges, shop, place.conversationId)).toEqual({
      allowed: false,
      reason: "refinement-limit",
      used: 5,
      limit: 5,
    });
    const sixth = await canGenerate(edges, shop, newRun({ ...place, isRefinement: true }));
    expect(sixth).toMatchObject({ allowed: false, reason: "refinement-limit" });
    const elsewhere = await checkRefinementAccess(edges, shop, randomUUID());
    expect(elsewhere).toEqual({ allowed: true, used: 0, limit: 5 });
    expect(await getFeaturesSummary(edges, newShop(), place.conversationId)).toMatchObject({
      refinementsUsed: 0,
    });
  });

  test("are what follows a working version, not a template or one with errors", async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const place = conversation();
    await addVersion(shop, place.sectionId, { origin: "template", publishable: true });
    await addVersion(shop, place.sectionId, { origin: "generation", publishable: false });
    expect((await hold(edges, shop, newRun())).isRefinement).toBe(false);
    const first = await hold(edges, shop, newRun(place));
    await end(edges, first, { outcome: "completed" });
    await addVersion(shop, place.sectionId, { origin: "generation", publishable: true });

    expect(first.isRefinement).toBe(false);
    expect(await canGenerate(edges, shop, newRun(place))).toMatchObject({
      allowed: false,
      reason: "feature-not-in-plan",
      feature: "chat_refinement",
    });
    await addSubscription(database.db, shop, { planName: "agency" });
    expect((await hold(edges, shop, newRun(place))).isRefinement).toBe(true);
  });
});
