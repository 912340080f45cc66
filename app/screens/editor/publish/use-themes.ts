import { useEffect, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { Loading, Theme } from "./publish-types.ts";

/** The shop's themes, asked for anew each time. */
export function useThemes(): Loading<Theme[]> {
  const [themes, setThemes] = useState<Loading<Theme[]>>({ kind: "loading" });
  useEffect(() => {
    const leaving = new AbortController();
    api<{ themes: Theme[] }>("/api/themes", { signal: leaving.signal }).then(
      ({ themes: value }) => setThemes({ kind: "loaded", value }),
      (error: unknown) =>
        leaving.signal.aborted || setThemes({ kind: "failed", problem: problemOf(error) }),
    );
    return () => leaving.abort();
  }, []);
  return themes;
}
