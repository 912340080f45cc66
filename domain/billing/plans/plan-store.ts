import { eq } from "drizzle-orm";
import { planConfigurations } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";
import type { Plan, PlanName } from "../billing-rows.ts";

export async function readActivePlans(db: Queryable): Promise<Plan[]> {
  return db
    .select()
    .from(planConfigurations)
    .where(eq(planConfigurations.isActive, true))
    .orderBy(planConfigurations.sortOrder);
}

export async function readPlan(db: Queryable, planName: PlanName): Promise<Plan | null> {
  const [plan] = await db
    .select()
    .from(planConfigurations)
    .where(eq(planConfigurations.planName, planName));
  return plan ?? null;
}
