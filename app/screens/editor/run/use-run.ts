import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { createRunStore, NO_RUN, type RunSnapshot, type RunStore } from "./run-store.ts";

export type CurrentRun = RunSnapshot & Pick<RunStore, "send" | "rejoin" | "stop" | "dismiss">;

/** The editor's run, and what can be done with it. */
export function useRun(onEnd: () => void): CurrentRun {
  const [store] = useState(createRunStore);
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, () => NO_RUN);
  const end = snapshot.run?.end ?? null;
  const ended = useEffectEvent(onEnd);
  useEffect(() => {
    if (end !== null) ended();
  }, [end]);
  useEffect(() => () => store.leave(), [store]);
  return useMemo(() => ({ ...snapshot, ...store }), [snapshot, store]);
}
