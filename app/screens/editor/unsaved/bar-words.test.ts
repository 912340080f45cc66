import { expect, test } from "vitest";
import { ApiProblem } from "#app/ui/api-client.ts";
import { barWords, type BarFacts } from "./bar-words.ts";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const version = (number: number, origin: "edit" | "generation") => ({
  id: `v${number}`,
  number,
  name: null,
  summary: "",
  problems: [],
  publishable: true,
  generationId: null,
  origin,
  baseVersionId: null,
  linesAdded: 0,
  linesRemoved: 0,
  createdAt: "2026-11-29T11:58:00.000Z",
});

const facts = (changes: Partial<BarFacts> = {}): BarFacts => ({
  page: { currentVersionId: "v4", versions: [version(4, "generation"), version(3, "edit")] },
  draft: {
    isStale: false,
    isCodeDirty: true,
    carriedTo: null,
    instance: { settings: {}, blocks: [] },
  },
  saving: { waiting: null, problem: null },
  kept: { isKept: true, restoredFromMs: null },
  isRunning: false,
  nowMs: NOW,
  ...changes,
});

const words = (changes?: Partial<BarFacts>) => {
  const { title, text } = barWords(facts(changes));
  return `${title} ${text}`;
};

test("what is unsaved, and what saving makes", () => {
  expect(words()).toBe("Unsaved code Saving makes version 5, free.");
  expect(words({ draft: { ...facts().draft, isCodeDirty: false } })).toBe(
    "Unsaved settings Saving makes them the defaults of version 5, free.",
  );
});

test("without a connection it says where the edits are, also where a browser keeps nothing", () => {
  const saving = { waiting: "offline", problem: null } as const;
  expect(words({ saving })).toBe(
    "No connection. Your edits are kept here. Saving goes on when it is back.",
  );
  expect(words({ saving, kept: { isKept: false, restoredFromMs: null } })).toContain(
    "as long as this page: keep it open.",
  );
});

test("a newer version is told with how and when it came, and that nothing is lost", () => {
  expect(words({ draft: { ...facts().draft, isStale: true } })).toBe(
    "Version 4 was generated 2 minutes ago. Your edits are kept. Saved as version 5, both stay in the list of versions.",
  );
});

test("edits of an earlier visit, and settings carried to a newer version, say where they come from", () => {
  expect(words({ kept: { isKept: true, restoredFromMs: NOW - 5 * 60_000 } })).toContain(
    "Kept in this browser 5 minutes ago. Saving makes version 5",
  );
  expect(words({ draft: { ...facts().draft, isCodeDirty: false, carriedTo: "v4" } })).toContain(
    "What you changed is kept on top of it.",
  );
});

test("a refusal is told in the server's words", () => {
  const problem = new ApiProblem(413, "too-large", "A section can have 256 KB at most.");
  expect(words({ saving: { waiting: null, problem } })).toBe(
    "Not saved. A section can have 256 KB at most. Nothing is lost.",
  );
});
