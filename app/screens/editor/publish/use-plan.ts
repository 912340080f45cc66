import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { Loading, PublishPlan } from "./publish-types.ts";

export type PlanState = Loading<PublishPlan> & { refresh(): void };

/** What publishing would change: asked for anew on every change of theme or name, never kept. */
export function usePlan(
  sectionId: string,
  versionId: string,
  themeId: string | null,
  fileName: string | null,
): PlanState {
  const [state, setState] = useState<Loading<PublishPlan>>({ kind: "loading" });
  const leaving = useRef<AbortController | null>(null);
  const refresh = useCallback(() => {
    leaving.current?.abort();
    if (themeId === null) return;
    const { signal } = (leaving.current = new AbortController());
    setState({ kind: "loading" });
    const query = new URLSearchParams({ themeId, versionId, ...(fileName ? { fileName } : {}) });
    api<PublishPlan>(`/api/sections/${sectionId}/publish-plan?${query}`, { signal }).then(
      (value) => setState({ kind: "loaded", value }),
      (error: unknown) => signal.aborted || setState({ kind: "failed", problem: problemOf(error) }),
    );
  }, [fileName, sectionId, themeId, versionId]);
  useEffect(() => {
    refresh();
    return () => leaving.current?.abort();
  }, [refresh]);
  return { ...state, refresh };
}
