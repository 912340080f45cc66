import { expect, test } from "vitest";
import type { GenerationEvent } from "#domain/generation/generation-event.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import type { Problem } from "#liquid/check/problem.ts";
import { newRun, nextRunState } from "./run-state.ts";

const quota: QuotaView = {
  hasQuota: true,
  usageThisCycle: 2,
  includedQuota: 10,
  overagesThisCycle: 0,
  overagesRemaining: 0,
  percentUsed: 20,
  isInTrial: true,
  nextCostCents: 0,
  trialEndsAt: null,
  renewsAt: null,
  planName: "pro",
  source: "trial",
};
const problem: Problem = {
  code: "UndefinedFilter",
  message: "Unknown filter",
  severity: "error",
  line: 4,
  column: 1,
  endLine: 4,
  endColumn: 2,
};

const START: GenerationEvent = {
  type: "generation-start",
  generationId: "g",
  messageId: "m",
  quota,
  willCostCents: 0,
};
const SAVED: GenerationEvent = {
  type: "version-saved",
  versionId: "v",
  number: 3,
  problems: [],
  publishable: true,
};
const COMPLETE: GenerationEvent = {
  type: "generation-complete",
  outcome: "completed",
  counted: true,
  costCents: 200,
  usage: { inputTokens: 1, outputTokens: 1 },
};

const stateAfter = (...events: GenerationEvent[]) => events.reduce(nextRunState, newRun(0));

test("a run plans, writes, checks and saves", () => {
  const events: GenerationEvent[] = [
    START,
    { type: "code-start", mode: "full" },
    { type: "code-delta", text: "<p>" },
    { type: "check-end", problems: [] },
    SAVED,
  ];
  const phases = events.map((_, index) => stateAfter(...events.slice(0, index + 1)).phase);
  expect(phases).toEqual(["planning", "writing", "writing", "checking", "saved"]);
});

test("a saved version is the end only when its cost is known", () => {
  expect(stateAfter(START, SAVED).end).toBeNull();
  expect(stateAfter(START, SAVED, COMPLETE).end).toEqual({
    kind: "saved",
    versionId: "v",
    number: 3,
    costCents: 200,
    counted: true,
  });
});

test("an answer without a version says so", () => {
  expect(stateAfter(START, { type: "text-delta", text: "No." }, COMPLETE).end).toEqual({
    kind: "answered",
  });
});

test("a repair shows its problem, begins the code anew and does not repeat the words", () => {
  const state = stateAfter(
    START,
    { type: "text-delta", text: "Here it is." },
    { type: "code-start", mode: "edits" },
    { type: "edit-applied", index: 0, startLine: 1, endLine: 2 },
    { type: "check-end", problems: [problem] },
    { type: "repair-start", round: 1, problems: [problem] },
    { type: "text-delta", text: "Sorry." },
    { type: "code-start", mode: "edits" },
    { type: "code-delta", text: "x" },
  );
  expect(state).toMatchObject({
    phase: "repairing",
    repairRound: 1,
    prose: "Here it is.",
    code: "x",
    edits: [],
    problems: [problem],
  });
});

test("a replay of the same events gives the same card", () => {
  const events = [START, { type: "code-start", mode: "full" } as const, SAVED, COMPLETE];
  expect(stateAfter(...events)).toEqual(stateAfter(...events));
});

test("events of a later release change nothing", () => {
  const later: GenerationEvent = JSON.parse('{"type":"thinking-delta","text":"hm"}');
  expect(stateAfter(START, later)).toEqual(stateAfter(START));
});
