import { usageRecords } from "#db/schema.ts";
import type { Transaction } from "#platform/database.ts";
import type { UsageRecord } from "./billing-rows.ts";

export async function insertUsageRecord(
  tx: Transaction,
  record: typeof usageRecords.$inferInsert,
): Promise<UsageRecord> {
  const [inserted] = await tx.insert(usageRecords).values(record).returning();
  if (!inserted) throw new Error("The new usage record was not returned");
  return inserted;
}
