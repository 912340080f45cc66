import { Client } from "pg";
import { expect, vi } from "vitest";
import { z } from "zod";
import { postgresUrl } from "./databases.ts";
import { startTestDemo, type TestDemo } from "./demo.ts";

/** Small enough that a few runs lead from the trial to the cap. */
const SMALL_PLANS = `UPDATE plan_configurations SET
  included_quota = CASE plan_name WHEN 'agency' THEN 3 ELSE 1 END,
  overage_price_cents = CASE plan_name WHEN 'free' THEN 0 ELSE 200 END,
  capped_amount_cents = CASE plan_name WHEN 'free' THEN 0 WHEN 'pro' THEN 600 ELSE 1000 END,
  refinement_limit = CASE plan_name WHEN 'pro' THEN 20 ELSE refinement_limit END`;

const Plan = z.object({ subscription: z.object({ planName: z.string() }).nullable() });

/** The product with one generation in the trial, one on Free, and one on Pro, $2 for each further one up to $6. */
export async function startWithSmallPlans(env: Record<string, string> = {}): Promise<TestDemo> {
  const databaseUrl = await postgresUrl();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(SMALL_PLANS);
  await client.end();
  return startTestDemo({
    databaseUrl,
    env: { MODEL: "composer:0", TRIAL_GENERATIONS: "1", ...env },
  });
}

/** Puts the shop on a plan, as a merchant who approves it would. */
export async function putOnPlan(demo: TestDemo, shop: string, planName: string): Promise<void> {
  await demo.call(z.unknown(), "/api/billing/subscribe", { shop, body: { planName } });
  await demo.control("billing", { shop, action: "approve" });
  await vi.waitFor(async () => expect(await activePlan(demo, shop)).toBe(planName), PATIENTLY);
}

/** The plan that runs; null without one, and while it is paused. */
export async function activePlan(demo: TestDemo, shop: string): Promise<string | null> {
  const { subscription } = await demo.call(Plan, "/api/billing", { shop });
  return subscription?.planName ?? null;
}

/** Webhooks are worked off in the background. */
export const PATIENTLY = { timeout: 90_000, interval: 200 };
