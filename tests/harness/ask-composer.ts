import { type Answer, createAnswerParser } from "#domain/generation/section-text.ts";
import { applyEdits } from "#domain/generation/apply-edits.ts";
import type { SectionBrief } from "#domain/generation/section-model.ts";
import { createComposer } from "#gateways/models/composer/composer.ts";

/** Asks the composer as a run does, for tests: through its stream and the parser of answers. */
export async function ask(request: string, brief: Partial<SectionBrief> = {}): Promise<Answer> {
  const parser = createAnswerParser();
  const asked = {
    instructions: "",
    turns: [{ role: "user" as const, content: request }],
    images: [],
    brief: { ...emptyBrief, request, ...brief },
    maxOutputTokens: 10_000,
  };
  for await (const event of createComposer({ delayMs: 0 }).stream(
    asked,
    new AbortController().signal,
  )) {
    if (event.type === "text-delta") parser.push(event.text);
  }
  return parser.end().answer;
}

/** The file after a request, with what was said; throws when the answer holds no change that applies. */
export async function change(code: string, request: string, brief: Partial<SectionBrief> = {}) {
  const answer = await ask(request, { currentCode: code, ...brief });
  if (answer.kind !== "edits")
    throw new Error(`No edits for "${request}": ${JSON.stringify(answer).slice(0, 300)}`);
  const applied = applyEdits(code, answer.edits);
  if (applied.kind !== "applied" || !answer.complete)
    throw new Error(`Edits for "${request}" do not apply.`);
  return { code: applied.code, prose: answer.prose, edits: answer.edits };
}

const emptyBrief: SectionBrief = {
  request: "",
  currentCode: null,
  prefix: "gs-section",
  tone: null,
  style: null,
  templateId: null,
  theme: null,
  element: null,
  problems: [],
};
