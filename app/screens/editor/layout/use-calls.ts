import { useEffect, useEffectEvent, useRef } from "react";

/** Answers each time that the count of calls has gone up. */
export function useCalls(count: number, answer: () => void): void {
  const answered = useRef(count);
  const onCall = useEffectEvent(answer);
  useEffect(() => {
    if (answered.current === count) return;
    answered.current = count;
    onCall();
  }, [count]);
}
