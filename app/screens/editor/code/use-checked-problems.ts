import { useEffect, useState } from "react";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { Problem } from "#liquid/check/problem.ts";

/** How long typing has to pause before the code is checked. */
const CHECK_DELAY_IN_MS = 600;

export type Checked = {
  problems: Problem[];
  /** The code that they were found in. */
  code: string | null;
  failure: string | null;
};

/** Problems of the code as it stands, asked for when typing pauses. */
export function useCheckedProblems(code: string): Checked {
  const [checked, setChecked] = useState<Checked>({ problems: [], code: null, failure: null });
  useEffect(() => {
    if (code === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api<{ problems: Problem[] }>("/api/check", {
        method: "POST",
        body: { code },
        signal: leaving.signal,
      }).then(
        ({ problems }) => setChecked({ problems, code, failure: null }),
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          const words = error instanceof ApiProblem ? error.message : "Try again later.";
          setChecked((before) => ({ ...before, failure: `Not checked. ${words}` }));
        },
      );
    }, CHECK_DELAY_IN_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [code]);
  return checked;
}
