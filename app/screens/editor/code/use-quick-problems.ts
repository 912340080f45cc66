import { useEffect, useRef, useState } from "react";
import type { QuickAnswer, QuickQuestion } from "./quick-check-worker.ts";

/**
 * What our own rules say, as soon as they have said it; null before that.
 *
 * One question is out at a time, and the newest code is the next: fast typing never piles them up.
 */
export function useQuickProblems(code: string, before: string): QuickAnswer | null {
  const [answer, setAnswer] = useState<QuickAnswer | null>(null);
  const line = useRef<{ ask(question: QuickQuestion): void } | null>(null);

  useEffect(() => {
    const worker = new Worker(new URL("quick-check-worker.ts", import.meta.url), {
      type: "module",
    });
    let asked: QuickQuestion | null = null;
    let next: QuickQuestion | null = null;
    const send = (question: QuickQuestion) => {
      asked = question;
      worker.postMessage(question);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<QuickAnswer>) => {
      asked = null;
      setAnswer(data);
      const waiting = next;
      next = null;
      if (waiting !== null) send(waiting);
    });
    line.current = {
      ask(question) {
        if (asked === null) send(question);
        else next = question;
      },
    };
    return () => {
      line.current = null;
      worker.terminate();
    };
  }, []);

  useEffect(() => {
    if (code !== "") line.current?.ask({ code, before });
  }, [code, before]);

  return answer;
}
