import { expect, test } from "vitest";
import { eventStreamResponse, type StreamedEvent } from "./event-stream-response.server.ts";

const COUNT = 5_000;
const state = { sent: 0, isOpen: false };

/** Five megabytes at once, as a finished run replays. */
async function* replay(): AsyncGenerator<StreamedEvent> {
  Object.assign(state, { sent: 0, isOpen: true });
  try {
    for (let id = 1; id <= COUNT; id += 1) {
      state.sent = id;
      yield { id, event: { type: "code-delta", text: "x".repeat(1_000) } };
    }
  } finally {
    state.isOpen = false;
  }
}

/** After everything that does not wait for anything. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

test("a long replay reaches a reader whole, however the run outpaces it", async () => {
  const reader = eventStreamResponse(replay).body?.getReader();
  let text = "";
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    text += new TextDecoder().decode(read.value);
    if (text.length % 7 === 0) await soon();
  }

  expect(text.match(/^id: /gm)).toHaveLength(COUNT);
  expect(text.endsWith("\n\n")).toBe(true);
});

test("for a reader that takes nothing a megabyte is kept, and then it is let go", async () => {
  const response = eventStreamResponse(replay, 50);
  await soon();

  expect(state.isOpen).toBe(true);
  expect(state.sent).toBeLessThan(1_100);
  await expect.poll(() => state.isOpen).toBe(false);
  await response.body?.cancel();
});

test("a reader that leaves while it is waited for ends its events at once", async () => {
  const response = eventStreamResponse(replay);
  await soon();
  expect(state.isOpen).toBe(true);

  await response.body?.cancel();
  await soon();

  expect(state.isOpen).toBe(false);
});
