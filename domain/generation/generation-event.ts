import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import type { Problem } from "#liquid/check/problem.ts";
import type { ModelUsage } from "./section-model.ts";

/** What a reader of a run is sent, in this order. Readers ignore types and fields they do not know. */
export type GenerationEvent =
  | {
      type: "generation-start";
      generationId: string;
      messageId: string;
      quota: QuotaView;
      /** Price of this run if a version is saved, in US cents. */
      willCostCents: number;
    }
  | { type: "text-delta"; text: string }
  | { type: "code-start"; mode: "full" | "edits" }
  | { type: "code-delta"; text: string }
  | { type: "edit-applied"; index: number; startLine: number; endLine: number }
  | { type: "check-end"; problems: Problem[] }
  | { type: "repair-start"; round: number; problems: Problem[] }
  | {
      type: "version-saved";
      versionId: string;
      number: number;
      problems: Problem[];
      publishable: boolean;
    }
  | ({ type: "quota" } & QuotaView)
  | TerminalEvent;

/** Exactly one of these is the last event of a run. */
export type TerminalEvent =
  | {
      type: "generation-complete";
      outcome: "completed" | "answered" | "invalid";
      counted: boolean;
      costCents: number;
      usage: ModelUsage;
    }
  | { type: "generation-failed"; code: string; message: string; retryable: boolean }
  | { type: "generation-cancelled" };

/** How a run ends whose process went away. */
export const INTERRUPTED: TerminalEvent = {
  type: "generation-failed",
  code: "interrupted",
  message: "The server was restarted while this was being written. Nothing was counted.",
  retryable: true,
};

/** `id` counts from 1 in the run. */
export type NumberedEvent = { id: number; event: GenerationEvent };

export function isTerminal(event: GenerationEvent): event is TerminalEvent {
  return (
    event.type === "generation-complete" ||
    event.type === "generation-failed" ||
    event.type === "generation-cancelled"
  );
}
