import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { Loading } from "../publish-types.ts";
import type { Review } from "./drift-types.ts";

/** What the theme has now, asked for anew each time: someone may be editing at this moment. */
export function useReview(sectionId: string, publicationId: string) {
  const [state, setState] = useState<Loading<Review>>({ kind: "loading" });
  const leaving = useRef<AbortController | null>(null);
  const refresh = useCallback(() => {
    leaving.current?.abort();
    const { signal } = (leaving.current = new AbortController());
    setState({ kind: "loading" });
    api<Review>(`/api/sections/${sectionId}/publications/${publicationId}/drift`, { signal }).then(
      (value) => setState({ kind: "loaded", value }),
      (error: unknown) => signal.aborted || setState({ kind: "failed", problem: problemOf(error) }),
    );
  }, [publicationId, sectionId]);
  useEffect(() => {
    refresh();
    return () => leaving.current?.abort();
  }, [refresh]);
  return { state, refresh };
}
