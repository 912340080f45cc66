import type { GenerationEvent } from "#domain/generation/generation-event.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
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
    quota: null,
    saved: null,
    end: null,
  };
}

/** The phase never goes back, except from checking to repairing. Unknown events change nothing. */
export function nextRunState(state: RunState, event: GenerationEvent): RunState {
  return { ...state, ...changeBy(state, event) };
}

function changeBy(state: RunState, event: GenerationEvent): Partial<RunState> {
  const isRepair = state.repairRound > 0;
  switch (event.type) {
    case "generation-start":
      return { generationId: event.generationId, quota: event.quota };
    case "text-delta":
      return isRepair ? {} : { prose: state.prose + event.text };
    case "code-start":
      return { mode: event.mode, code: "", phase: isRepair ? "repairing" : "writing" };
    case "code-delta":
      return { code: state.code + event.text };
    case "edit-applied": {
      const { startLine, endLine } = event;
      return { edits: [...state.edits, { startLine, endLine }] };
    }
    case "check-end":
      return { phase: "checking", problems: event.problems };
    case "repair-start": {
      const { round, problems } = event;
      return { phase: "repairing", repairRound: round, problems, edits: [] };
    }
    case "version-saved": {
      const { versionId, number, problems } = event;
      return { phase: "saved", problems, saved: { versionId, number } };
    }
    case "quota":
      return { quota: event };
    case "generation-complete":
      return { end: completedEnd(state, event) };
    case "generation-failed": {
      const { code, message, retryable } = event;
      return { end: { kind: "failed", code, message, retryable } };
    }
    case "generation-cancelled":
      return { end: { kind: "cancelled" } };
    default:
      return {};
  }
}

function completedEnd(
  { saved }: RunState,
  { costCents, counted }: Extract<GenerationEvent, { type: "generation-complete" }>,
): RunEnd {
  return saved === null ? { kind: "answered" } : { kind: "saved", ...saved, costCents, counted };
}
