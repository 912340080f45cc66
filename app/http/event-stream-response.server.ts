const HEARTBEAT_IN_MS = 15_000;

/** A reader that does not keep up is let go; it comes back with Last-Event-ID. */
const BUFFER_LIMIT_IN_BYTES = 1024 * 1024;

export type StreamedEvent = { id: number; event: unknown };

/**
 * Server-sent events. When the client leaves, `signal` aborts and the generator returns.
 *
 * Relies on the stream's own `cancel()`: `request.signal` is lost after a garbage collection.
 */
export function eventStreamResponse(
  start: (signal: AbortSignal) => AsyncGenerator<StreamedEvent>,
): Response {
  const client = new AbortController();
  const encoder = new TextEncoder();
  let heartbeat: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text));
        send(": open\n\n");
        heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_IN_MS);
        const isTooSlow = () => (controller.desiredSize ?? 0) < 0;
        forward(start(client.signal), send, isTooSlow)
          .then(() => controller.close())
          .catch((error: unknown) => {
            if (!client.signal.aborted) controller.error(error);
          })
          .finally(() => clearInterval(heartbeat));
      },
      cancel() {
        clearInterval(heartbeat);
        client.abort();
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
  isTooSlow: () => boolean,
): Promise<void> {
  for await (const { id, event } of events) {
    if (isTooSlow()) return;
    send(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  }
}
