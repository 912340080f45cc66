import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { Loading } from "../publish-types.ts";

/** What an address answers: asked for anew when it changes and on request, never kept. Null asks nothing. */
export function useAnswer<Answer>(address: string | null): Loading<Answer> & { refresh(): void } {
  const [state, setState] = useState<Loading<Answer>>({ kind: "loading" });
  const leaving = useRef<AbortController | null>(null);
  const refresh = useCallback(() => {
    leaving.current?.abort();
    if (address === null) return;
    const { signal } = (leaving.current = new AbortController());
    setState({ kind: "loading" });
    api<Answer>(address, { signal }).then(
      (value) => signal.aborted || setState({ kind: "loaded", value }),
      (error: unknown) => signal.aborted || setState({ kind: "failed", problem: problemOf(error) }),
    );
  }, [address]);
  useEffect(() => {
    refresh();
    return () => leaving.current?.abort();
  }, [refresh]);
  return { ...state, refresh };
}
