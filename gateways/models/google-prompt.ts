import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { ModelRequest } from "#domain/generation/section-model.ts";

/** A request as the provider package takes it: rules as the system's, images with the last turn. */
export function googlePrompt({ instructions, turns, images }: ModelRequest): LanguageModelV4Prompt {
  const lastUserTurn = turns.findLastIndex(({ role }) => role === "user");
  const messages = turns.map(({ role, content }, index): LanguageModelV4Prompt[number] => {
    const text = { type: "text" as const, text: content };
    if (role === "assistant") return { role, content: [text] };
    const files = index === lastUserTurn ? images : [];
    return {
      role,
      content: [
        ...files.map(({ mediaType, base64 }) => ({
          type: "file" as const,
          mediaType,
          data: { type: "data" as const, data: base64 },
        })),
        text,
      ],
    };
  });
  return [{ role: "system", content: instructions }, ...messages];
}
