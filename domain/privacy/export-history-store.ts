import { and, asc, eq, sql } from "drizzle-orm";
import { failedUsageCharges, generationLogs, usageRecords } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

const ROWS_A_PAGE = 1_000;

/** Every run with its charge, oldest first. */
export async function* readGenerations(db: Queryable, shop: string) {
  const charge = {
    id: usageRecords.id,
    subscriptionId: usageRecords.subscriptionId,
    billingCycleId: usageRecords.billingCycleId,
    amountCents: usageRecords.amountCents,
    description: usageRecords.description,
    chargeStatus: usageRecords.chargeStatus,
    shopifyChargeId: usageRecords.shopifyChargeId,
    createdAt: usageRecords.createdAt,
  };
  const failedCharge = {
    errorMessage: failedUsageCharges.errorMessage,
    retryCount: failedUsageCharges.retryCount,
    createdAt: failedUsageCharges.createdAt,
    resolvedAt: failedUsageCharges.resolvedAt,
  };
  let after = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };
  for (;;) {
    const page = await db
      .select({
        // Exact: a Date would lose microseconds and with them rows.
        place: { at: sql<string>`${generationLogs.generatedAt}::text`, id: generationLogs.id },
        generation: {
          id: generationLogs.generationId,
          sectionId: generationLogs.sectionId,
          prompt: generationLogs.prompt,
          modelId: generationLogs.modelId,
          planName: generationLogs.userTier,
          source: generationLogs.source,
          outcome: generationLogs.outcome,
          priceCents: generationLogs.priceCents,
          inputTokens: generationLogs.inputTokens,
          outputTokens: generationLogs.outputTokens,
          durationMs: generationLogs.durationMs,
          generatedAt: generationLogs.generatedAt,
        },
        usageRecord: charge,
        failedCharge,
      })
      .from(generationLogs)
      .leftJoin(usageRecords, eq(usageRecords.generationId, generationLogs.generationId))
      .leftJoin(
        failedUsageCharges,
        eq(failedUsageCharges.generationId, generationLogs.generationId),
      )
      .where(
        and(
          eq(generationLogs.shop, shop),
          sql`(${generationLogs.generatedAt}, ${generationLogs.id}) > (${after.at}::timestamptz, ${after.id}::uuid)`,
        ),
      )
      .orderBy(asc(generationLogs.generatedAt), asc(generationLogs.id))
      .limit(ROWS_A_PAGE);
    for (const { generation, usageRecord, failedCharge: failed } of page)
      yield { ...generation, usageRecord, failedCharge: failed };
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.place;
  }
}
