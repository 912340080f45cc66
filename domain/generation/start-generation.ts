import { createHash } from "node:crypto";
import { canGenerate, type GenerationRow } from "#domain/billing/holds/usage-tracking.ts";
import { quotaView, type QuotaCheck } from "#domain/billing/allowance/quota.ts";
import { loadTheme } from "#domain/preview/theme-look.ts";
import type { ThemeProfile } from "#domain/preview/theme-profile.ts";
import { addMessage, getConversation, listMessages } from "#domain/sections/conversations.ts";
import { getById, type Section } from "#domain/sections/section.ts";
import { getSettings } from "#domain/shops/settings.ts";
import { NotFound } from "#platform/errors.ts";
import { inTime } from "#platform/in-time.ts";
import { sectionPrefix } from "#domain/sections/section-prefix.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import type { LiveRuns } from "./live-runs.ts";
import { buildRequest } from "./prompt.ts";
import { runGeneration } from "./run-generation.ts";
import type { ModelRequest, RequestImage } from "./section-model.ts";

/** How long a run waits for the theme. */
const THEME_LIMIT_IN_MS = 2_000;

/** Kept of a prompt in the audit trail. */
const LOGGED_PROMPT_LIMIT_IN_CHARACTERS = 500;

export type StartInput = {
  shop: string;
  sectionId: string;
  /** Made by the client for this request: sent again, it names the same run. */
  messageId: string;
  content: string;
  images: RequestImage[];
  element: { selector: string; html: string } | null;
  /** The most that the merchant agreed to pay for it. */
  maxCostCents?: number | undefined;
};

export type StartAnswer =
  | { kind: "follow"; generationId: string }
  | { kind: "message-id-reused" }
  | {
      kind: "refused";
      reason: RefusalReason;
      quota: QuotaCheck;
      retryAfterSeconds: number | null;
      feature: string | null;
    };

export type RefusalReason = Extract<
  Awaited<ReturnType<typeof canGenerate>>,
  { allowed: false }
>["reason"];

/**
 * Takes a hold, stores the merchant's message with it, and sets the run going in this process.
 *
 * Everything that can be refused is refused here, before any stream opens.
 *
 * @throws {NotFound} when the section is not this shop's.
 */
export async function startGeneration(
  edges: GenerationEdges & { liveRuns: LiveRuns },
  input: StartInput,
): Promise<StartAnswer> {
  const section = await getById(edges, input.sectionId, input.shop);
  const conversation = await getConversation(edges, input.shop, input.sectionId);
  if (section === null || conversation === null) throw new NotFound("No such section.");
  const run = newRun(edges, input, {
    conversationId: conversation.id,
    baseVersionId: section.currentVersionId,
  });
  const answer = await canGenerate(edges, input.shop, run, (tx) =>
    addMessage(tx, {
      id: run.userMessageId,
      conversationId: conversation.id,
      shop: input.shop,
      role: "user",
      content: input.content,
      generationId: run.id,
      element: input.element,
    }).then(() => undefined),
  );
  if (answer.allowed === "message-id-reused") return { kind: "message-id-reused" };
  if (answer.allowed === "repeated") return { kind: "follow", generationId: answer.generation.id };
  if (!answer.allowed)
    return {
      kind: "refused",
      reason: answer.reason,
      quota: answer.quota,
      retryAfterSeconds: answer.retryAfterSeconds ?? null,
      feature: answer.feature ?? null,
    };
  const live = edges.liveRuns.add(run.id);
  live.emit({
    type: "generation-start",
    generationId: run.id,
    messageId: input.messageId,
    quota: quotaView(answer.quota),
    willCostCents: answer.generation.priceCents,
  });
  edges.liveRuns.track(
    live,
    runGeneration(
      edges,
      answer.generation,
      () => prepare(edges, input, answer.generation, section),
      live,
    ),
  );
  return { kind: "follow", generationId: run.id };
}

function newRun(
  { ids, model }: Pick<GenerationEdges, "ids" | "model">,
  input: StartInput,
  place: { conversationId: string; baseVersionId: string | null },
) {
  return {
    id: ids.uuid(),
    sectionId: input.sectionId,
    messageId: input.messageId,
    requestHash: hashOf(input),
    userMessageId: ids.uuid(),
    assistantMessageId: ids.uuid(),
    prompt: sanitisePrompt(input.content),
    modelId: model.id,
    maxCostCents: input.maxCostCents,
    ...place,
  };
}

/** @param section as it was when the run took its base: what is saved meanwhile is not part of it. */
async function prepare(
  edges: GenerationEdges,
  input: StartInput,
  run: GenerationRow,
  section: Section,
): Promise<ModelRequest> {
  const messages = await listMessages(edges, input.shop, run.conversationId);
  const currentCode = run.baseVersionId === null ? null : section.code;
  return buildRequest({
    brief: {
      request: input.content,
      currentCode,
      prefix: sectionPrefix(currentCode, input.content),
      tone: section.tone,
      style: section.style,
      templateId: null,
      theme: await themeInTime(edges, input.shop),
      element: input.element,
      problems: [],
    },
    images: input.images,
    history: messages
      .filter(({ id }) => id !== run.userMessageId)
      .map(({ role, content }) => ({ role, content })),
  });
}

/** Generation never waits for Shopify: without its theme the section is written for any theme. */
async function themeInTime(edges: GenerationEdges, shop: string): Promise<ThemeProfile | null> {
  const { defaultThemeId } = await getSettings(edges, shop);
  const profile = loadTheme(edges, shop, defaultThemeId)
    .then((theme) => theme.profile)
    .catch((err: unknown) => {
      edges.log.warn({ err, shop }, "The theme could not be read; writing for any theme");
      return null;
    });
  return inTime(profile, THEME_LIMIT_IN_MS, () => null);
}

/** Control characters out, cut to what the audit trail keeps; never in the middle of a character. */
function sanitisePrompt(content: string): string {
  const printable = content.replaceAll(/\p{Cc}+/gu, " ").trim();
  return Array.from(printable).slice(0, LOGGED_PROMPT_LIMIT_IN_CHARACTERS).join("");
}

function hashOf({ sectionId, content, images, element }: StartInput): string {
  return createHash("sha256")
    .update(JSON.stringify([sectionId, content, images, element]))
    .digest("hex");
}
