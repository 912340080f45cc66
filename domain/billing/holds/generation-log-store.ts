import { generationLogs } from "#db/schema.ts";
import { insertOf } from "#platform/row-shape.ts";
import { write } from "#platform/write-together.ts";
import type { GenerationLogRow } from "../billing-rows.ts";

const COLUMNS = [
  "id",
  "generationId",
  "shop",
  "sectionId",
  "messageId",
  "prompt",
  "tokenCount",
  "modelId",
  "userTier",
  "billingCycle",
  "wasCharged",
  "outcome",
  "source",
  "priceCents",
  "inputTokens",
  "outputTokens",
  "costMicroDollars",
  "durationMs",
  "firstTokenMs",
  "generatedAt",
] as const;

export const insertLog = write<GenerationLogRow>("logged", (at) =>
  insertOf(generationLogs, COLUMNS, at),
);
