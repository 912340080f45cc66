import { useCallback, useEffect, useRef, useState } from "react";
import { api, type ApiProblem } from "./api-client.ts";
import { problemOf } from "./problem-of.ts";

export type Loading<Value> =
  | { kind: "loading" }
  | { kind: "loaded"; value: Value }
  | { kind: "failed"; problem: ApiProblem };

export type Answered<Value> = Loading<Value> & { refresh(): void };

/**
 * What an address answers: asked for anew when it changes and on request, never kept. Null asks nothing.
 *
 * @param pauseInMs is waited before another address is asked: it changes while someone types.
 * @param keepsLast whether the last answer stays while it is asked for again.
 */
export function useAnswer<Answer>(
  address: string | null,
  { pauseInMs = 0, keepsLast = false }: { pauseInMs?: number; keepsLast?: boolean } = {},
): Answered<Answer> {
  const [state, setState] = useState<Loading<Answer>>({ kind: "loading" });
  const leaving = useRef<AbortController | null>(null);
  const refresh = useCallback(() => {
    leaving.current?.abort();
    if (address === null) return;
    const { signal } = (leaving.current = new AbortController());
    if (!keepsLast) setState({ kind: "loading" });
    api<Answer>(address, { signal }).then(
      (value) => signal.aborted || setState({ kind: "loaded", value }),
      (error: unknown) => signal.aborted || setState({ kind: "failed", problem: problemOf(error) }),
    );
  }, [address, keepsLast]);
  useEffect(() => {
    if (pauseInMs === 0) {
      refresh();
      return () => leaving.current?.abort();
    }
    // What was answered was answered for another address.
    setState({ kind: "loading" });
    const paused = setTimeout(refresh, pauseInMs);
    return () => {
      clearTimeout(paused);
      leaving.current?.abort();
    };
  }, [pauseInMs, refresh]);
  return { ...state, refresh };
}
