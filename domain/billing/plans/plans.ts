import type { Queryable } from "#platform/database.ts";
import type { Plan, PlanName } from "../billing-rows.ts";
import { readActivePlans, readPlan } from "./plan-store.ts";

/** The plans on offer, in the order of the page. */
export async function listPlans({ db }: { db: Queryable }): Promise<Plan[]> {
  return readActivePlans(db);
}

/** @throws when the price list lacks it: every plan is in it, on offer or not. */
export async function getPlan({ db }: { db: Queryable }, planName: PlanName): Promise<Plan> {
  const plan = await readPlan(db, planName);
  if (!plan) throw new Error(`Plan ${planName} is missing from plan_configurations`);
  return plan;
}
