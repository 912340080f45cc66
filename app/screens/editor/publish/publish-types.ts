import type { ApiProblem } from "#app/ui/api-client.ts";

export type Loading<Value> =
  | { kind: "loading" }
  | { kind: "loaded"; value: Value }
  | { kind: "failed"; problem: ApiProblem };

export type Theme = { id: string; name: string; role: string; writable: boolean };

/** What publishing would change, as `GET …/publish-plan` answers. */
export type PublishPlan = {
  fileName: string;
  action: "create" | "replace";
  expectedChecksum: string | null;
  diff: { lines: string[]; linesAdded: number; linesRemoved: number };
  warnings: { code: string; message: string; excerpt?: string }[];
};

export type Published = {
  publication: { id: string; themeId: string; fileName: string };
  theme: Theme;
  hasBackup: boolean;
};
