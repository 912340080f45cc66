import { useEffect, useState } from "react";
import type { Comparison } from "#liquid/compare/compare-texts.ts";
import type { CompareAnswer, CompareQuestion } from "./compare-worker.ts";

type Compared = { before: string; after: string; comparison: Comparison };

/**
 * What differs between two texts, worked out beside the page; null while it is not known.
 *
 * @returns also what differed between the last two, for those who would rather show that meanwhile.
 */
export function useComparison(
  before: string | null,
  after: string | null,
): { comparison: Comparison | null; last: Comparison | null } {
  const worker = useWorker();
  const [compared, setCompared] = useState<Compared | null>(null);
  useEffect(() => {
    if (worker === null || before === null || after === null) return undefined;
    const id = Math.random();
    const onAnswer = ({ data }: MessageEvent<CompareAnswer>) => {
      if (data.id === id) setCompared({ before, after, comparison: data.comparison });
    };
    worker.addEventListener("message", onAnswer);
    worker.postMessage({ id, before, after } satisfies CompareQuestion);
    return () => worker.removeEventListener("message", onAnswer);
  }, [worker, before, after]);
  const last = compared?.comparison ?? null;
  const isCurrent = compared?.before === before && compared.after === after;
  return { comparison: isCurrent ? last : null, last };
}

function useWorker(): Worker | null {
  const [worker, setWorker] = useState<Worker | null>(null);
  useEffect(() => {
    const started = new Worker(new URL("compare-worker.ts", import.meta.url), { type: "module" });
    setWorker(started);
    return () => started.terminate();
  }, []);
  return worker;
}
