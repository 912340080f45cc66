import type { SectionRendering } from "#liquid/engine/render-section.ts";
import type { FromThumbnailFrame, ToThumbnailFrame } from "./thumbnail-messages.ts";
import type { PreviewInput } from "./messages.ts";

/** The script of the hidden frame that draws thumbnails: one after the other, in a worker. */

const RENDER_LIMIT_IN_MS = 2_000;

type Start = Extract<ToThumbnailFrame, { type: "start" }>;
type Waiting = { id: number; input: PreviewInput };

let startMessage: Start | null = null;
let worker: Worker | null = null;
let inFlight: { id: number; timer: number } | null = null;
const queue: Waiting[] = [];

const tell = (message: FromThumbnailFrame) => parent.postMessage(message, "*");

addEventListener("message", (event: MessageEvent<ToThumbnailFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  if (message.type === "start") {
    startMessage = message;
    startWorker(message);
  } else {
    queue.push(message);
    renderNext();
  }
});
tell({ type: "ready" });

function startWorker({ workerSource, store, look }: Start): void {
  const address = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.postMessage({ type: "data", store, look });
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<{ id: number; rendering: SectionRendering }>) => {
      const { html, stylesheet } = data.rendering;
      finish(data.id, { html, stylesheet });
    },
  );
  worker.addEventListener("error", () => inFlight && restart(inFlight.id));
}

function renderNext(): void {
  if (inFlight !== null || worker === null) return;
  const next = queue.shift();
  if (next === undefined) return;
  inFlight = { id: next.id, timer: window.setTimeout(() => restart(next.id), RENDER_LIMIT_IN_MS) };
  worker.postMessage({ type: "render", id: next.id, input: next.input });
}

/** A section that does not end takes its worker with it; the others get a new one. */
function restart(id: number): void {
  worker?.terminate();
  worker = null;
  if (startMessage) startWorker(startMessage);
  finish(id, null);
}

function finish(id: number, thumbnail: { html: string; stylesheet: string } | null): void {
  if (inFlight?.id !== id) return;
  clearTimeout(inFlight.timer);
  inFlight = null;
  tell({ type: "thumbnail", id, thumbnail });
  renderNext();
}
