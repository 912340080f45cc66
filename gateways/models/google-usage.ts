import type { LanguageModelV4Usage } from "@ai-sdk/provider";
import { z } from "zod";
import type { ModelUsage } from "#domain/generation/section-model.ts";

const count = z.number().int().nonnegative().nullish();
const Chunk = z.object({
  usageMetadata: z.object({
    promptTokenCount: count,
    toolUsePromptTokenCount: count,
    candidatesTokenCount: count,
    thoughtsTokenCount: count,
  }),
});

/** What a chunk of Google's stream says was used so far; thoughts are billed as output. */
export function reportedUsage(rawChunk: unknown): ModelUsage | null {
  const parsed = Chunk.safeParse(rawChunk);
  if (!parsed.success) return null;
  const used = parsed.data.usageMetadata;
  return {
    inputTokens: (used.promptTokenCount ?? 0) + (used.toolUsePromptTokenCount ?? 0),
    outputTokens: (used.candidatesTokenCount ?? 0) + (used.thoughtsTokenCount ?? 0),
  };
}

export function googleUsage({ inputTokens, outputTokens }: LanguageModelV4Usage): ModelUsage {
  return { inputTokens: inputTokens.total ?? null, outputTokens: outputTokens.total ?? null };
}
