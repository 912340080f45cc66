const HEARTBEAT_IN_MS = 15_000;

/** What is kept for a reader that is slower than the run; the rest waits in the run's own log. */
const BUFFER_LIMIT_IN_BYTES = 1024 * 1024;

/** A reader that takes nothing for so long is let go; it comes back with Last-Event-ID. */
const PATIENCE_IN_MS = 30_000;

export type StreamedEvent = { id: number; event: unknown };

/**
 * Server-sent events. When the client leaves, `signal` aborts and the generator returns.
 *
 * Relies on the stream's own `cancel()`: `request.signal` is lost after a garbage collection.
 */
export function eventStreamResponse(
  start: (signal: AbortSignal) => AsyncGenerator<StreamedEvent>,
  patienceInMs = PATIENCE_IN_MS,
): Response {
  const client = new AbortController();
  const encoder = new TextEncoder();
  let heartbeat: NodeJS.Timeout | undefined;
  let room = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const isFull = () => (controller.desiredSize ?? 0) <= 0;
        const send = (text: string) => controller.enqueue(encoder.encode(text));
        const hasRoom = async () => {
          if (!isFull()) return true;
          room = Promise.withResolvers();
          const timer = setTimeout(room.resolve, patienceInMs);
          await room.promise;
          clearTimeout(timer);
          return !isFull();
        };
        send(": open\n\n");
        heartbeat = setInterval(() => isFull() || send(": still here\n\n"), HEARTBEAT_IN_MS);
        forward(start(client.signal), send, hasRoom)
          .then(() => controller.close())
          .catch((error: unknown) => {
            if (!client.signal.aborted) controller.error(error);
          })
          .finally(() => clearInterval(heartbeat));
      },
      pull: () => room.resolve(),
      cancel() {
        clearInterval(heartbeat);
        client.abort();
        room.resolve();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_LIMIT_IN_BYTES }),
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

async function forward(
  events: AsyncGenerator<StreamedEvent>,
  send: (text: string) => void,
  hasRoom: () => Promise<boolean>,
): Promise<void> {
  for await (const { id, event } of events) {
    if (!(await hasRoom())) return;
    send(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  }
}
