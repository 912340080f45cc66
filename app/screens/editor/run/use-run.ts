import { useCallback, useEffect, useRef, useState } from "react";
import type { GenerationEvent } from "#domain/generation/generation-event.ts";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import { rejoinRun, startRun, type RunListener, type RunRequest } from "./follow-run.ts";
import { newRun, nextRunState, type RunState } from "./run-state.ts";

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
  rejoin(generationId: string): void;
  stop(): void;
  dismiss(): void;
};

/** The editor's run: events are collected and drawn once per animation frame. */
export function useRun(onEnd: (run: RunState) => void): CurrentRun {
  const [run, setRun] = useState<RunState | null>(null);
  const [request, setRequest] = useState<RunRequest | null>(null);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const [isReconnecting, setReconnecting] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  const ended = useRef(onEnd);
  ended.current = onEnd;

  useEffect(() => () => leaving.current?.abort(), []);

  const follow = useCallback(
    (connect: (listener: RunListener, signal: AbortSignal) => Promise<void>) => {
      leaving.current?.abort();
      const controller = new AbortController();
      leaving.current = controller;
      let state = newRun(Date.now());
      setRun(state);
      setRefusal(null);
      setReconnecting(false);
      const draw = oncePerFrame(() => {
        if (!controller.signal.aborted) setRun(state);
      });
      const lost = delayed(RECONNECTING_SHOWN_AFTER_IN_MS, () => setReconnecting(true));
      const listener: RunListener = {
        onEvent(event: GenerationEvent) {
          state = nextRunState(state, event);
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
          ended.current(state);
        })
        .catch((error: unknown) => {
          if (controller.signal.aborted) return;
          setRun(null);
          setRefusal(
            error instanceof ApiProblem
              ? error
              : new ApiProblem(0, "internal-error", "The request could not be sent."),
          );
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
    (generationId: string) =>
      follow((listener, signal) => rejoinRun(generationId, listener, signal)),
    [follow],
  );
  const generationId = run?.generationId ?? null;
  const stop = useCallback(() => {
    if (generationId)
      void api("/api/chat/cancel", { method: "POST", body: { generationId } }).catch(() =>
        setReconnecting(true),
      );
  }, [generationId]);
  const dismiss = useCallback(() => {
    setRun(null);
    setRefusal(null);
  }, []);

  return { run, request, isReconnecting, refusal, send, rejoin, stop, dismiss };
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
