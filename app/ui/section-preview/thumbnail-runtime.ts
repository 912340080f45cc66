import type { SectionRendering } from "#liquid/engine/render-section.ts";
import { paintThumbnail } from "./paint-thumbnail.ts";
import type { FromThumbnailFrame, Thumbnail, ToThumbnailFrame } from "./thumbnail-messages.ts";

/** The script of the hidden frame that draws thumbnails: one after the other, in a worker. */

const RENDER_LIMIT_IN_MS = 2_000;

type Start = Extract<ToThumbnailFrame, { type: "start" }>;
type Waiting = Extract<ToThumbnailFrame, { type: "render" }>;

let startMessage: Start | null = null;
let worker: Worker | null = null;
let inFlight: { next: Waiting; timer: number } | null = null;
const queue: Waiting[] = [];

const tell = (message: FromThumbnailFrame) => parent.postMessage(message, "*");

addEventListener("message", (event: MessageEvent<ToThumbnailFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  if (message.type === "start") {
    startMessage = message;
    const theme = document.createElement("style");
    theme.textContent = message.look.css;
    document.head.append(theme);
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
      void finish(data.id, { html, stylesheet });
    },
  );
  worker.addEventListener("error", () => inFlight && restart(inFlight.next.id));
}

function renderNext(): void {
  if (inFlight !== null || worker === null) return;
  const next = queue.shift();
  if (next === undefined) return;
  inFlight = { next, timer: window.setTimeout(() => restart(next.id), RENDER_LIMIT_IN_MS) };
  worker.postMessage({ type: "render", id: next.id, input: next.input });
}

/** A section that does not end takes its worker with it; the others get a new one. */
function restart(id: number): void {
  worker?.terminate();
  worker = null;
  if (startMessage) startWorker(startMessage);
  void finish(id, null);
}

async function finish(id: number, drawn: Omit<Thumbnail, "picture"> | null): Promise<void> {
  if (inFlight?.next.id !== id) return;
  const { next, timer } = inFlight;
  clearTimeout(timer);
  inFlight = null;
  renderNext();
  const picture = drawn && next.picture ? await paint(drawn, next.picture.background) : null;
  tell({ type: "thumbnail", id, thumbnail: drawn && { ...drawn, picture } });
}

async function paint(
  { html, stylesheet }: Omit<Thumbnail, "picture">,
  background: string | null,
): Promise<ArrayBuffer | null> {
  const { css: themeCss = "", bodyClass = "" } = startMessage?.look ?? {};
  const css = `${themeCss}\n${stylesheet}`;
  const { fontSize: rootFontSize } = getComputedStyle(document.documentElement);
  try {
    return await paintThumbnail({ html, css, background, bodyClass, rootFontSize });
  } catch {
    // Without a picture the section is drawn where it is listed.
    return null;
  }
}
