import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { Loading, PublishPlan } from "./publish-types.ts";

export type PlanState = Loading<PublishPlan> & { refresh(): void };

/** A name counts while it is typed; this long after a key it is asked about. */
const TYPING_PAUSE_IN_MS = 300;

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
    const query = new URLSearchParams({
      themeId,
      versionId,
      ...(fileName === null ? {} : { fileName }),
    });
    api<PublishPlan>(`/api/sections/${sectionId}/publish-plan?${query}`, { signal }).then(
      (value) => signal.aborted || setState({ kind: "loaded", value }),
      (error: unknown) => signal.aborted || setState({ kind: "failed", problem: problemOf(error) }),
    );
  }, [fileName, sectionId, themeId, versionId]);
  useEffect(() => {
    if (fileName === null) {
      refresh();
      return () => leaving.current?.abort();
    }
    // What was planned was planned for another name.
    leaving.current?.abort();
    setState({ kind: "loading" });
    const typed = setTimeout(refresh, TYPING_PAUSE_IN_MS);
    return () => {
      clearTimeout(typed);
      leaving.current?.abort();
    };
  }, [fileName, refresh]);
  return { ...state, refresh };
}
