import type {
  billingCycles,
  generationLogs,
  generations,
  planConfigurations,
  subscriptions,
  trials,
  usageRecords,
} from "#db/schema.ts";

export type BillingCycle = typeof billingCycles.$inferSelect;
export type GenerationRow = typeof generations.$inferSelect;
export type GenerationLogRow = typeof generationLogs.$inferSelect;
export type Plan = typeof planConfigurations.$inferSelect;
export type PlanName = Plan["planName"];
export type Subscription = typeof subscriptions.$inferSelect;
export type Trial = typeof trials.$inferSelect;
export type UsageRecord = typeof usageRecords.$inferSelect;
export type AllowanceSource = GenerationRow["source"];
export type Outcome = GenerationLogRow["outcome"];
