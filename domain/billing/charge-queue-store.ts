import { sql } from "drizzle-orm";
import { chargeQueues } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

/** The shop has charges to send; whoever is sending some at this moment comes back for them. */
export async function openChargeQueue(db: Queryable, shop: string): Promise<void> {
  await db
    .insert(chargeQueues)
    .values({ id: shop })
    .onConflictDoUpdate({
      target: chargeQueues.id,
      set: {
        isOpen: true,
        wanted: sql`${chargeQueues.wanted} + 1`,
        nextAttemptAt: sql`least(${chargeQueues.nextAttemptAt}, now())`,
      },
    });
}
