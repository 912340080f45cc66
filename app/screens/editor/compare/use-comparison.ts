import { useEffect, useState } from "react";
import type { Comparison } from "#liquid/compare/compare-texts.ts";
import type { CompareAnswer, CompareQuestion } from "./compare-worker.ts";

/** What differs between two texts, worked out beside the page; null while it is not known. */
export function useComparison(before: string | null, after: string | null): Comparison | null {
  const worker = useWorker();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => {
    setComparison(null);
    if (worker === null || before === null || after === null) return undefined;
    const id = Math.random();
    const onAnswer = ({ data }: MessageEvent<CompareAnswer>) => {
      if (data.id === id) setComparison(data.comparison);
    };
    worker.addEventListener("message", onAnswer);
    worker.postMessage({ id, before, after } satisfies CompareQuestion);
    return () => worker.removeEventListener("message", onAnswer);
  }, [worker, before, after]);
  return comparison;
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
