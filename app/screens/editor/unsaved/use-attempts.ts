import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ApiProblem } from "#app/ui/api-client.ts";
import {
  delayAfter,
  sendSave,
  type SaveAnswer,
  type SaveRequest,
  type WaitReason,
} from "./send-save.ts";

/** After this a save without an answer is sent again. */
const PATIENCE_IN_MS = 30_000;

export type AttemptState =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "waiting"; why: WaitReason; attempts: number }
  | { kind: "refused"; problem: ApiProblem };

/** A save that was asked for, and the code on the page then. */
export type Sent = { request: SaveRequest; codeWhenSent: string };

export type Ending = Exclude<SaveAnswer, { kind: "waiting" }>;

export type Attempts = {
  state: AttemptState;
  /** Sends it; while another one is under way nothing is sent, and what waits is sent in its place, as it was. */
  begin(sent: Sent): void;
  /** Gives up what waits. What is under way may still be saved. */
  forget(): void;
};

/**
 * Sends a save again and again until it is answered: after longer and longer pauses, and as soon as the connection is
 * back.
 *
 * @param onEnd the answer; null when the save was given up meanwhile.
 */
export function useAttempts(onEnd: (sent: Sent, ending: Ending | null) => void): Attempts {
  const [state, setState] = useState<AttemptState>({ kind: "idle" });
  const sent = useRef<Sent | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const end = useEffectEvent(onEnd);
  // Told after the state is drawn, so that the listener sees the page as it is by then.
  const [ended, setEnded] = useState<{ sent: Sent; ending: Ending | null } | null>(null);
  useEffect(() => {
    if (ended) end(ended.sent, ended.ending);
  }, [ended]);

  const send = useCallback(async (attempts: number): Promise<void> => {
    const current = sent.current;
    if (current === null || underWay.current !== null) return;
    const controller = new AbortController();
    underWay.current = controller;
    setState({ kind: "saving" });
    const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(PATIENCE_IN_MS)]);
    const answer = await sendSave(current.request, signal);
    underWay.current = null;
    const isForgotten = sent.current !== current;
    if (answer.kind === "waiting" && !isForgotten)
      return setState({ ...answer, attempts: attempts + 1 });
    if (!isForgotten) sent.current = null;
    setState(answer.kind === "refused" && !isForgotten ? answer : { kind: "idle" });
    setEnded({ sent: current, ending: isForgotten || answer.kind === "waiting" ? null : answer });
  }, []);

  useEffect(() => {
    const onOffline = () => underWay.current?.abort();
    addEventListener("offline", onOffline);
    return () => removeEventListener("offline", onOffline);
  }, []);
  useEffect(() => {
    if (state.kind !== "waiting") return undefined;
    const again = () => void send(state.attempts);
    const timer = setTimeout(again, delayAfter(state.attempts));
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [send, state]);

  const begin = useCallback(
    (next: Sent) => {
      sent.current ??= next;
      void send(0);
    },
    [send],
  );
  const forget = useCallback(() => {
    sent.current = null;
    setState((now) => (now.kind === "saving" ? now : { kind: "idle" }));
  }, []);
  return { state, begin, forget };
}
