import type { EditorPage } from "#app/editor-page.server.ts";
import { agoWords } from "#app/ui/time-words.ts";
import { dollars } from "#app/ui/allowance-words.ts";

type Version = EditorPage["versions"][number];

/** "Version 3", and what the merchant calls it. */
export function versionTitle({ number, name }: Pick<Version, "number" | "name">): string {
  return name === null ? `Version ${number}` : `Version ${number}: ${name}`;
}

/** What it cost, or how it came to be where nothing could cost. */
export function originWords({ runs }: Pick<EditorPage, "runs">, version: Version): string {
  const run = runs.find(({ generationId }) => generationId === version.generationId);
  if (run) {
    if (run.outcome !== "completed") return "Not counted.";
    return run.costCents > 0 ? `${dollars(run.costCents)}.` : "Included.";
  }
  if (version.origin === "restore") return `${version.summary}, free.`;
  return version.origin === "template" ? "Free." : "Saved by hand, free.";
}

/** "Version 4 was saved by hand 2 minutes ago." */
export function arrivalWords(
  { number, origin, createdAt }: Pick<Version, "number" | "origin" | "createdAt">,
  nowMs: number,
): string {
  const how = {
    generation: "was generated",
    edit: "was saved by hand",
    settings: "was saved by hand",
    restore: "was restored from an older one",
    template: "was started from a template",
  }[origin];
  return `Version ${number} ${how} ${agoWords(createdAt, nowMs)}.`;
}
