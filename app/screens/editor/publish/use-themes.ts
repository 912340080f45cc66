import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { Loading, Theme } from "./publish-types.ts";

/** The shop's themes, asked for anew each time; while they are asked for again, the last ones stay. */
export function useThemes(): Loading<Theme[]> & { refresh(): void } {
  const [themes, setThemes] = useState<Loading<Theme[]>>({ kind: "loading" });
  const leaving = useRef<AbortController | null>(null);
  const refresh = useCallback(() => {
    leaving.current?.abort();
    const { signal } = (leaving.current = new AbortController());
    api<{ themes: Theme[] }>("/api/themes", { signal }).then(
      ({ themes: value }) => signal.aborted || setThemes({ kind: "loaded", value }),
      (error: unknown) =>
        signal.aborted || setThemes({ kind: "failed", problem: problemOf(error) }),
    );
  }, []);
  useEffect(() => {
    refresh();
    return () => leaving.current?.abort();
  }, [refresh]);
  return { ...themes, refresh };
}
