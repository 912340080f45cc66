import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { planConfigurations, usageRecords } from "#db/schema.ts";
import { freshDatabase } from "./databases.ts";
import { newMerchant, type MerchantOptions } from "./merchant-billing.ts";
import { startSimulatedShopify, type SimulatedShopify } from "./simulated-shopify.ts";

type PlanChanges = Partial<typeof planConfigurations.$inferInsert>;

/** A database and a simulated Shopify for the tests of a file; faults that did not happen end with their test. */
export function merchantsOfAFile({ pro }: { pro?: PlanChanges } = {}) {
  let database: OpenDatabase;
  let simulated: SimulatedShopify;
  beforeAll(async () => {
    [database, simulated] = await Promise.all([freshDatabase(), startSimulatedShopify()]);
    if (pro)
      await database.db
        .update(planConfigurations)
        .set(pro)
        .where(eq(planConfigurations.planName, "pro"));
  });
  afterEach(() => simulated.heal());
  afterAll(async () => {
    await simulated.close();
    await database.close();
  });
  const merchant = (options?: MerchantOptions) => newMerchant(database.db, simulated, options);
  return {
    db: () => database.db,
    fault: (match: string, kind: string, times?: number) => simulated.fault(match, kind, times),
    heal: () => simulated.heal(),
    merchant,
    /** A merchant with Pro, and what the ledger says of the shop. */
    async payingMerchant(options?: MerchantOptions) {
      const paying = merchant(options);
      await paying.subscribe("pro");
      const records = () =>
        database.db
          .select()
          .from(usageRecords)
          .where(eq(usageRecords.shop, paying.shop))
          .orderBy(usageRecords.createdAt);
      return { ...paying, records };
    },
  };
}
