import { expect, test } from "vitest";
import { historyCsv } from "./history-csv.ts";
import type { Run } from "./run-words.ts";

const RUN: Run = {
  id: "run",
  sectionId: "section",
  prompt: "Four big numbers",
  modelId: "composer",
  outcome: "completed",
  versionNumber: 3,
  source: "subscription",
  costCents: 200,
  chargeStatus: "accepted",
  usage: { inputTokens: null, outputTokens: null },
  generatedAt: "2026-11-21T09:14:00.000Z",
};

const rows = (runs: Run[]) => historyCsv(runs).split("\r\n").slice(1, -1);

test("every run is a row with its result, its source and its cost", () => {
  const stopped: Run = {
    ...RUN,
    outcome: "cancelled",
    versionNumber: null,
    costCents: 0,
    chargeStatus: null,
  };
  expect(rows([RUN, stopped])).toEqual([
    "2026-11-21T09:14:00.000Z,section,Four big numbers,Saved as version 3,Extra,2.00,accepted",
    "2026-11-21T09:14:00.000Z,section,Four big numbers,Stopped,Not counted,0.00,",
  ]);
});

test("requests with commas, quotes and line ends stay one field", () => {
  expect(rows([{ ...RUN, prompt: 'A "big" photo,\nleft' }])[0]).toContain(
    '"A ""big"" photo,\nleft"',
  );
});

test("a request that looks like a formula is not one", () => {
  expect(rows([{ ...RUN, prompt: "=HYPERLINK(1)" }])[0]).toContain(",'=HYPERLINK(1),");
});
