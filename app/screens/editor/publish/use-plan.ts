import { useCallback, useEffect, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "./problem-of.ts";
import type { Loading, PublishPlan } from "./publish-types.ts";

export type PlanState = Loading<PublishPlan> & { refresh(): void };

/** What publishing would change: asked for anew on every change of theme or name, never kept. */
export function usePlan(
  sectionId: string,
  themeId: string | null,
  fileName: string | null,
): PlanState {
  const [state, setState] = useState<Loading<PublishPlan>>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (themeId === null) return;
    const leaving = new AbortController();
    setState({ kind: "loading" });
    const query = new URLSearchParams({ themeId, ...(fileName ? { fileName } : {}) });
    api<PublishPlan>(`/api/sections/${sectionId}/publish-plan?${query}`, {
      signal: leaving.signal,
    }).then(
      (value) => setState({ kind: "loaded", value }),
      (error: unknown) =>
        leaving.signal.aborted || setState({ kind: "failed", problem: problemOf(error) }),
    );
    return () => leaving.abort();
  }, [attempt, fileName, sectionId, themeId]);
  const refresh = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, refresh };
}
