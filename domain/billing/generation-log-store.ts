import { generationLogs } from "#db/schema.ts";
import type { Transaction } from "#platform/database.ts";
import type { GenerationLogRow } from "./billing-rows.ts";

export async function insertLog(
  tx: Transaction,
  row: typeof generationLogs.$inferInsert,
): Promise<GenerationLogRow> {
  const [inserted] = await tx.insert(generationLogs).values(row).returning();
  if (!inserted) throw new Error("The new log row was not returned");
  return inserted;
}
