import type { RunUsage } from "#db/schema.ts";
import type { Ids } from "#platform/ids.ts";
import { storableText } from "#platform/storable-text.ts";
import type { Write } from "#platform/write-together.ts";
import type { GenerationRow, Outcome } from "../billing-rows.ts";
import { insertLog } from "./generation-log-store.ts";

const PROMPT_LENGTH = 500;

/**
 * The one row that a run leaves in the append-only log, with what its hold was taken at. A second one for
 * the same run cannot be written.
 *
 * A run belongs to the moment it was started, so that it stays in the window that allowed it.
 */
export function logGeneration(
  { ids }: { ids: Ids },
  input: { generation: GenerationRow; outcome: Outcome; usage: RunUsage | null },
): Write {
  const { generation, outcome, usage } = input;
  const isCompleted = outcome === "completed";
  return insertLog({
    id: ids.uuid(),
    generationId: generation.id,
    shop: generation.shop,
    sectionId: generation.sectionId,
    messageId: generation.assistantMessageId,
    prompt: shortPrompt(generation.prompt),
    tokenCount: totalTokens(usage),
    modelId: generation.modelId,
    userTier: generation.planName,
    billingCycle: generation.billingCycleStart,
    wasCharged: isCompleted && generation.priceCents > 0,
    outcome,
    source: generation.source,
    priceCents: isCompleted ? generation.priceCents : 0,
    inputTokens: usage?.inputTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    costMicroDollars: usage?.costMicroDollars ?? null,
    durationMs: usage?.durationMs ?? null,
    firstTokenMs: usage?.firstTokenMs ?? null,
    generatedAt: generation.startedAt,
  });
}

/** At most 500 characters as the database counts them: an emoji is never cut in half. */
function shortPrompt(prompt: string): string {
  return Array.from(storableText(prompt)).slice(0, PROMPT_LENGTH).join("");
}

function totalTokens(usage: RunUsage | null): number | null {
  if (!usage || (usage.inputTokens === null && usage.outputTokens === null)) return null;
  return (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0);
}
