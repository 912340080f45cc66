import type { Queryable } from "#platform/database.ts";
import type { AllowanceSource, Outcome, UsageRecord } from "../billing-rows.ts";
import { countLog, selectLog, selectLogOfSection, type LoggedRun } from "./history-store.ts";

/** One past run as the pages and the API show it. */
export type PastGeneration = {
  id: string;
  sectionId: string;
  prompt: string;
  modelId: string;
  outcome: Outcome;
  /** Of the version it saved; null when there is none, or its section is deleted. */
  versionNumber: number | null;
  source: AllowanceSource;
  costCents: number;
  /** Null when nothing was owed to Shopify: trial, free, or not completed. */
  chargeStatus: UsageRecord["chargeStatus"] | null;
  usage: { inputTokens: number | null; outputTokens: number | null };
  generatedAt: string;
};

export type GenerationPage = {
  items: PastGeneration[];
  total: number;
  page: number;
  totalPages: number;
};

const PAGE_SIZE = 20;

/** Every run of the shop, newest first, 20 a page. */
export async function listGenerations(
  { db }: { db: Queryable },
  shop: string,
  page: number,
): Promise<GenerationPage> {
  const rows = await selectLog(db, shop, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const total = await countLog(db, shop);
  return { items: rows.map(pastGeneration), total, page, totalPages: Math.ceil(total / PAGE_SIZE) };
}

/** What became of a section's run, and what it cost. */
export type SectionRun = {
  generationId: string;
  outcome: Outcome;
  costCents: number;
  durationMs: number | null;
};

export async function listRunsOfSection(
  { db }: { db: Queryable },
  shop: string,
  sectionId: string,
): Promise<SectionRun[]> {
  const rows = await selectLogOfSection(db, shop, sectionId);
  return rows.map(({ priceCents, ...run }) => ({ ...run, costCents: priceCents }));
}

export function pastGeneration({ log, chargeStatus, versionNumber }: LoggedRun): PastGeneration {
  return {
    id: log.generationId,
    sectionId: log.sectionId,
    prompt: log.prompt,
    modelId: log.modelId,
    outcome: log.outcome,
    versionNumber,
    source: log.source,
    costCents: log.priceCents,
    chargeStatus,
    usage: { inputTokens: log.inputTokens, outputTokens: log.outputTokens },
    generatedAt: log.generatedAt.toISOString(),
  };
}
