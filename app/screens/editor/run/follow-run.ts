import type { GenerationEvent } from "#domain/generation/generation-event.ts";
import { ApiProblem, send } from "#app/ui/api-client.ts";
import { readEventStream } from "./read-event-stream.ts";

/** Waits between attempts to come back to a run, in milliseconds; the last one repeats. */
const RECONNECT_DELAYS_IN_MS = [300, 1_000, 2_000, 4_000];

const TERMINAL = new Set(["generation-complete", "generation-failed", "generation-cancelled"]);

export type RunRequest = {
  sectionId: string;
  messageId: string;
  content: string;
  images: { mediaType: string; base64: string }[];
  element: { selector: string; html: string } | null;
  /** What the merchant saw that it costs. */
  maxCostCents: number;
};

export type RunListener = {
  onEvent(event: GenerationEvent): void;
  /** The connection was lost (true) or is back (false); the run itself goes on. */
  onConnection(isLost: boolean): void;
};

/**
 * Starts a run and follows it to its end, coming back after every lost connection.
 *
 * The same messageId names the same run, so asking again never starts a second one.
 *
 * @throws {ApiProblem} when the run is refused.
 */
export async function startRun(
  request: RunRequest,
  listener: RunListener,
  signal: AbortSignal,
): Promise<void> {
  await followUntilEnd(
    (lastId) =>
      send("/api/chat/stream", {
        method: "POST",
        body: request,
        signal,
        ...(lastId ? { headers: { "last-event-id": lastId } } : {}),
      }),
    listener,
    signal,
  );
}

/** Follows a run that is under way, from its start. */
export async function rejoinRun(
  generationId: string,
  listener: RunListener,
  signal: AbortSignal,
): Promise<void> {
  await followUntilEnd(
    (lastId) =>
      send(`/api/chat/stream?generationId=${generationId}`, {
        signal,
        ...(lastId ? { headers: { "last-event-id": lastId } } : {}),
      }),
    listener,
    signal,
  );
}

async function followUntilEnd(
  connect: (lastId: string) => Promise<Response>,
  listener: RunListener,
  signal: AbortSignal,
): Promise<void> {
  let lastId = "";
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      const { body } = await connect(lastId);
      if (body === null) throw new TypeError("The stream has no body");
      listener.onConnection(false);
      for await (const { id, data } of readEventStream(body)) {
        attempt = 0;
        lastId = id;
        const event: GenerationEvent = JSON.parse(data);
        listener.onEvent(event);
        if (TERMINAL.has(event.type)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiProblem && isRefusal(error)) throw error;
    }
    listener.onConnection(true);
    const delay = RECONNECT_DELAYS_IN_MS[Math.min(attempt, RECONNECT_DELAYS_IN_MS.length - 1)];
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

function isRefusal({ status }: ApiProblem): boolean {
  return status >= 400 && status < 500 && status !== 408;
}
