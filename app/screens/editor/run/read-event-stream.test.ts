import { expect, test } from "vitest";
import { readEventStream } from "./read-event-stream.ts";

async function read(...chunks: (string | Uint8Array)[]) {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
  const events = [];
  for await (const event of readEventStream(body)) events.push(event);
  return events;
}

test("events come whole however the bytes were cut", async () => {
  const bytes = new TextEncoder().encode('id: 1\ndata: {"text":"é"}\n\nid: 2\ndata: {}\n\n');
  const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
  expect(await read(...chunks)).toEqual([
    { id: "1", data: '{"text":"é"}' },
    { id: "2", data: "{}" },
  ]);
});

test("heartbeats are passed over, and so is what was not finished", async () => {
  expect(await read(": beat\n\nid: 1\ndata: a\n\n: beat\n\nid: 2\ndata: b")).toEqual([
    { id: "1", data: "a" },
  ]);
});
