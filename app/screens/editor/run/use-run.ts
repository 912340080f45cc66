import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { GenerationEvent } from "#domain/generation/generation-event.ts";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import { rejoinRun, startRun, type RunListener, type RunRequest } from "./follow-run.ts";
import { newRun, nextRunState, type RunEnd, type RunState } from "./run-state.ts";

/** A lost connection is mentioned after this long, not before: most are back by then. */
const RECONNECTING_SHOWN_AFTER_IN_MS = 2_000;

export type CurrentRun = {
  run: RunState | null;
  /** The request of the run, to be asked again. */
  request: RunRequest | null;
  isReconnecting: boolean;
  /** Why the last request was refused; the run never started. */
  refusal: ApiProblem | null;
  send(request: RunRequest): void;
  rejoin(generationId: string, startedAtMs: number): void;
  stop(): void;
  /** Asked to stop, and not there yet. */
  isStopping: boolean;
  dismiss(): void;
};

/** The editor's run: events are collected and drawn once per animation frame. */
export function useRun(onEnd: () => void): CurrentRun {
  const [run, setRun] = useState<RunState | null>(null);
  const [request, setRequest] = useState<RunRequest | null>(null);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const [isReconnecting, setReconnecting] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  const ended = useRef(onEnd);
  ended.current = onEnd;

  useEffect(() => () => leaving.current?.abort(), []);

  const follow = useCallback(
    (
      connect: (listener: RunListener, signal: AbortSignal) => Promise<void>,
      startedAtMs = Date.now(),
    ) => {
      leaving.current?.abort();
      const controller = new AbortController();
      leaving.current = controller;
      let state = newRun(startedAtMs);
      setRun(state);
      setRefusal(null);
      setReconnecting(false);
      setStopping(false);
      const draw = oncePerFrame(() => {
        if (!controller.signal.aborted) setRun(state);
      });
      const lost = delayed(RECONNECTING_SHOWN_AFTER_IN_MS, () => setReconnecting(true));
      const listener: RunListener = {
        onEvent(event: GenerationEvent) {
          state = nextRunState(state, event);
          if (state.end) state = { ...state, endedAtMs: Date.now() };
          draw();
        },
        onConnection(isLost) {
          if (isLost) return lost.start();
          lost.cancel();
          setReconnecting(false);
        },
      };
      connect(listener, controller.signal)
        .then(() => {
          if (controller.signal.aborted) return;
          setRun(state);
          ended.current();
        })
        .catch((error: unknown) => {
          if (controller.signal.aborted) return;
          const problem =
            error instanceof ApiProblem
              ? error
              : new ApiProblem(0, "internal-error", "The request could not be sent.");
          if (state.generationId === null) {
            setRun(null);
            setRefusal(problem);
          } else setRun({ ...state, end: failedEnd(problem), endedAtMs: Date.now() });
        })
        .finally(() => lost.cancel());
    },
    [],
  );

  const send = useCallback(
    (next: RunRequest) => {
      setRequest(next);
      follow((listener, signal) => startRun(next, listener, signal));
    },
    [follow],
  );
  const rejoin = useCallback(
    (generationId: string, startedAtMs: number) => {
      setRequest(null);
      follow((listener, signal) => rejoinRun(generationId, listener, signal), startedAtMs);
    },
    [follow],
  );
  const generationId = run?.generationId ?? null;
  useEffect(() => {
    if (!isStopping || generationId === null) return;
    api("/api/chat/cancel", { method: "POST", body: { generationId } }).catch(() => {
      setStopping(false);
      shopify.toast.show("The run could not be stopped. Try again.", { isError: true });
    });
  }, [generationId, isStopping]);
  const stop = useCallback(() => setStopping(true), []);
  const dismiss = useCallback(() => {
    setRun(null);
    setRefusal(null);
  }, []);

  return useMemo(
    () => ({
      ...{ run, request, isReconnecting, isStopping, refusal },
      ...{ send, rejoin, stop, dismiss },
    }),
    [run, request, isReconnecting, isStopping, refusal, send, rejoin, stop, dismiss],
  );
}

/** The run may go on, but this page cannot follow it any more. */
function failedEnd({ code, message }: ApiProblem): RunEnd {
  return { kind: "failed", code, message, retryable: false };
}

function oncePerFrame(draw: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  };
}

function delayed(delayInMs: number, act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start: () => {
      timer ??= setTimeout(act, delayInMs);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
