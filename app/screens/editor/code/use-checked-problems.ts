import { useEffect, useState } from "react";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { Problem } from "#liquid/check/problem.ts";
import { useQuickProblems } from "./use-quick-problems.ts";

/** How long typing has to pause before everything is checked. */
const CHECK_DELAY_IN_MS = 600;

export type Checked = {
  problems: Problem[];
  /** The code that they were found in; null before the first answer. */
  code: string | null;
  /** Whether Shopify's own rules have answered too. */
  isComplete: boolean;
  failure: string | null;
};

type Whole = { problems: Problem[]; code: string; failure: string | null };

/** Problems of the code as it stands: our rules' while it is typed, everything when typing pauses. */
export function useCheckedProblems(code: string, before: string): Checked {
  const quick = useQuickProblems(code, before);
  const whole = useWholeCheck(code, before);
  if (whole?.code === code && whole.failure === null) return { ...whole, isComplete: true };
  const failure = whole?.code === code ? whole.failure : null;
  if (quick !== null) return { ...quick, isComplete: false, failure };
  return { problems: [], code: null, isComplete: false, failure };
}

function useWholeCheck(code: string, before: string): Whole | null {
  const [whole, setWhole] = useState<Whole | null>(null);
  useEffect(() => {
    if (code === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api<{ problems: Problem[] }>("/api/check", {
        method: "POST",
        body: { code, before },
        signal: leaving.signal,
      }).then(
        ({ problems }) => {
          // An answer that comes after the code has changed is no answer to it.
          if (!leaving.signal.aborted) setWhole({ problems, code, failure: null });
        },
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          const words = error instanceof ApiProblem ? error.message : "Try again later.";
          setWhole({ problems: [], code, failure: `Shopify's own rules did not run. ${words}` });
        },
      );
    }, CHECK_DELAY_IN_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [code, before]);
  return whole;
}
