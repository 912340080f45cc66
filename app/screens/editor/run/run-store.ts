import { api, ApiProblem } from "#app/ui/api-client.ts";
import { rejoinRun, startRun, type RunListener, type RunRequest } from "./follow-run.ts";
import { newRun, nextRunState, type RunState } from "./run-state.ts";

/** A lost connection is mentioned after this long, not before: most are back by then. */
const RECONNECTING_SHOWN_AFTER_IN_MS = 2_000;

export type RunSnapshot = {
  run: RunState | null;
  /** The request of the run, to be asked again. */
  request: RunRequest | null;
  isReconnecting: boolean;
  /** Asked to stop, and not there yet. */
  isStopping: boolean;
  /** Why the last request was refused; the run never started. */
  refusal: ApiProblem | null;
};

export const NO_RUN: RunSnapshot = {
  run: null,
  request: null,
  isReconnecting: false,
  isStopping: false,
  refusal: null,
};

const DOUBLE_CLICK_IN_MS = 500;

type Connect = (listener: RunListener, signal: AbortSignal) => Promise<void>;

export type RunStore = ReturnType<typeof createRunStore>;

/** Follows one run at a time; what its events add up to is told at most once per animation frame. */
export function createRunStore() {
  let snapshot = NO_RUN;
  let leaving: AbortController | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<RunSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };
  const follow = (connect: Connect, request: RunRequest | null, startedAtMs: number) => {
    leaving?.abort();
    const { signal } = (leaving = new AbortController());
    const draw = oncePerFrame(() => signal.aborted || set({ run: state }));
    const lost = delayed(RECONNECTING_SHOWN_AFTER_IN_MS, () => set({ isReconnecting: true }));
    let state = newRun(startedAtMs);
    set({ ...NO_RUN, run: state, request });
    const listener: RunListener = {
      onEvent(event) {
        state = nextRunState(state, event);
        if (state.end) state = { ...state, endedAtMs: Date.now() };
        if (event.type === "generation-start" && snapshot.isStopping) cancel(event.generationId);
        draw();
      },
      onConnection(isLost) {
        if (isLost) return lost.start();
        lost.cancel();
        if (snapshot.isReconnecting) set({ isReconnecting: false });
      },
    };
    connect(listener, signal)
      .then(() => signal.aborted || set({ run: state, isStopping: false }))
      .catch((error: unknown) => signal.aborted || set(unfollowed(state, error)))
      .finally(() => lost.cancel());
  };
  const cancel = (generationId: string) => {
    api("/api/chat/cancel", { method: "POST", body: { generationId } }).catch(() => {
      set({ isStopping: false });
      shopify.toast.show("The run could not be stopped. Try again.", { isError: true });
    });
  };
  return {
    getSnapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send(request: RunRequest) {
      follow((listener, signal) => startRun(request, listener, signal), request, Date.now());
    },
    rejoin(generationId: string, startedAtMs: number) {
      follow((listener, signal) => rejoinRun(generationId, listener, signal), null, startedAtMs);
    },
    stop() {
      if (isDoubleClick(snapshot.run)) return;
      set({ isStopping: true });
      if (snapshot.run?.generationId) cancel(snapshot.run.generationId);
    },
    dismiss: () => set({ run: null, refusal: null }),
    /** The page goes; the run itself goes on. */
    leave: () => leaving?.abort(),
  };
}

/** Stop stands where Send was: the second half of a double click on Send is not meant for it. */
function isDoubleClick(run: RunState | null): boolean {
  return run !== null && Date.now() - run.startedAtMs < DOUBLE_CLICK_IN_MS;
}

/** Before it started it was refused; later it may go on, but this page cannot follow it any more. */
function unfollowed(state: RunState, error: unknown): Partial<RunSnapshot> {
  const refusal =
    error instanceof ApiProblem
      ? error
      : new ApiProblem(0, "internal-error", "The request could not be sent.");
  if (state.generationId === null) return { run: null, refusal, isReconnecting: false };
  const { code, message } = refusal;
  const end = { kind: "failed", code, message, retryable: false } as const;
  return { run: { ...state, end, endedAtMs: Date.now() }, isReconnecting: false };
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
