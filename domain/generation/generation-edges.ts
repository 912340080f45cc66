import type { AllowanceConfig } from "#domain/billing/allowance/allowance-config.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Problem } from "#liquid/check/problem.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import type { Ids } from "#platform/ids.ts";
import type { Log } from "#platform/log.ts";
import type { SectionModel } from "./section-model.ts";

/** What a run reaches outside for. */
export type GenerationEdges = {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  model: SectionModel;
  shopify: ShopifyAdmin;
  allowance: AllowanceConfig;
  /** The checker; an edge because it runs in a process of its own, which can be slow or gone. */
  check: (code: string) => Promise<Problem[]>;
};
