import type { GenerationEvent } from "#domain/generation/generation-event.ts";
import type { QuotaView } from "#domain/billing/quota.ts";
import type { Problem } from "#liquid/check/problem.ts";

export type RunPhase = "planning" | "writing" | "checking" | "repairing" | "saved";

type SavedVersion = { versionId: string; number: number };

export type RunEnd =
  | ({ kind: "saved"; costCents: number; counted: boolean } & SavedVersion)
  | { kind: "answered" }
  | { kind: "failed"; code: string; message: string; retryable: boolean }
  | { kind: "cancelled" };

/** What the page knows of a run; made from its events alone, so that a replay gives the same card. */
export type RunState = {
  generationId: string | null;
  startedAtMs: number;
  endedAtMs: number | null;
  phase: RunPhase;
  repairRound: number;
  prose: string;
  mode: "full" | "edits" | null;
  /** The file as it was written so far, or the new lines of the edits. */
  code: string;
  edits: { startLine: number; endLine: number }[];
  problems: Problem[];
  willCostCents: number;
  quota: QuotaView | null;
  /** What was saved; the run ends a moment later. */
  saved: SavedVersion | null;
  end: RunEnd | null;
};

export function newRun(startedAtMs: number): RunState {
  return {
    generationId: null,
    startedAtMs,
    endedAtMs: null,
    phase: "planning",
    repairRound: 0,
    prose: "",
    mode: null,
    code: "",
    edits: [],
    problems: [],
    willCostCents: 0,
    quota: null,
    saved: null,
    end: null,
  };
}

/** The phase never goes back, except from checking to repairing. Unknown events change nothing. */
export function nextRunState(state: RunState, event: GenerationEvent): RunState {
  switch (event.type) {
    case "generation-start":
      return {
        ...state,
        generationId: event.generationId,
        quota: event.quota,
        willCostCents: event.willCostCents,
      };
    case "text-delta":
      return state.repairRound > 0 ? state : { ...state, prose: state.prose + event.text };
    case "code-start":
      return {
        ...state,
        mode: event.mode,
        code: "",
        phase: state.repairRound > 0 ? "repairing" : "writing",
      };
    case "code-delta":
      return { ...state, code: state.code + event.text };
    case "edit-applied":
      return {
        ...state,
        edits: [...state.edits, { startLine: event.startLine, endLine: event.endLine }],
      };
    case "check-end":
      return { ...state, phase: "checking", problems: event.problems };
    case "repair-start":
      return {
        ...state,
        phase: "repairing",
        repairRound: event.round,
        problems: event.problems,
        edits: [],
      };
    case "version-saved":
      return {
        ...state,
        phase: "saved",
        problems: event.problems,
        saved: { versionId: event.versionId, number: event.number },
      };
    case "quota":
      return { ...state, quota: event };
    case "generation-complete":
      return {
        ...state,
        end: state.saved
          ? {
              kind: "saved",
              ...state.saved,
              costCents: event.costCents,
              counted: event.counted,
            }
          : { kind: "answered" },
      };
    case "generation-failed":
      return {
        ...state,
        end: {
          kind: "failed",
          code: event.code,
          message: event.message,
          retryable: event.retryable,
        },
      };
    case "generation-cancelled":
      return { ...state, end: { kind: "cancelled" } };
    default:
      return state;
  }
}
