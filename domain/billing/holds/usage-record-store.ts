import { usageRecords } from "#db/schema.ts";
import { insertOf } from "#platform/row-shape.ts";
import { write } from "#platform/write-together.ts";
import type { UsageRecord } from "../billing-rows.ts";

const COLUMNS = [
  "id",
  "shop",
  "subscriptionId",
  "billingCycleId",
  "sectionId",
  "generationId",
  "idempotencyKey",
  "amountCents",
  "description",
  "chargeStatus",
] as const;

export const insertUsageRecord = write<Pick<UsageRecord, (typeof COLUMNS)[number]>>(
  "recorded",
  (at) => insertOf(usageRecords, COLUMNS, at),
);
