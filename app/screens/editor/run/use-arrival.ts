import { useEffect, useEffectEvent } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { RunState } from "./run-state.ts";

/** Between attempts to read the page again, in milliseconds. */
const RETRY_AFTER_IN_MS = 2_500;

/** Asks for the page again until it has the version that the run saved: the network may have been away. */
export function useArrival(
  { versions }: EditorPage,
  run: RunState | null,
  isIdle: boolean,
  refresh: () => void,
): void {
  const savedId = run?.end?.kind === "saved" ? run.end.versionId : null;
  const isMissing = savedId !== null && !versions.some(({ id }) => id === savedId);
  const retry = useEffectEvent(refresh);
  useEffect(() => {
    if (!isMissing || !isIdle) return;
    const timer = setTimeout(() => retry(), RETRY_AFTER_IN_MS);
    return () => clearTimeout(timer);
  }, [isIdle, isMissing]);
}
