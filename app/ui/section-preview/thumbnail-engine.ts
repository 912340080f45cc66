/* oxlint-disable import/default -- Vite makes the modules of `?worker&url`. */
import { frameDocument } from "./frame-document.ts";
import runtimeUrl from "./thumbnail-runtime.ts?worker&url";
import workerUrl from "./render-worker.ts?worker&url";
import type { PreviewData } from "./messages.ts";
import {
  readFromThumbnailFrame,
  type Thumbnail,
  type ToThumbnailFrame,
} from "./thumbnail-messages.ts";
import { thumbnailBackground, thumbnailInput } from "./thumbnail-input.ts";

/** A list page shows 20, the gallery all templates: this holds what going back and forth needs. */
const REMEMBERED = 80;

type Engine = {
  data: PreviewData;
  draw(code: string, isPicture: boolean): Promise<Thumbnail | null>;
  close(): void;
};

let engine: Engine | null = null;

/**
 * Draws a section as a merchant would place it, in the one hidden frame that all thumbnails of this page
 * share. Liquid and its output are strangers': neither touches the app's own origin.
 *
 * @returns null for a section that takes too long.
 */
export function drawThumbnail(data: PreviewData, code: string): Promise<Thumbnail | null> {
  return engineFor(data).draw(code, false);
}

/** The same as a picture that can be kept; null where it cannot be painted whole. */
export async function paintThumbnail(data: PreviewData, code: string): Promise<Blob | null> {
  const thumbnail = await engineFor(data).draw(code, true);
  if (!thumbnail?.picture) return null;
  return new Blob([thumbnail.picture], { type: "image/webp" });
}

function engineFor(data: PreviewData): Engine {
  if (engine?.data !== data) {
    engine?.close();
    engine = createEngine(data);
  }
  return engine;
}

function createEngine(data: PreviewData): Engine {
  const frame = hiddenFrame();
  const known = new Map<string, Promise<Thumbnail | null>>();
  const waiting = new Map<number, (thumbnail: Thumbnail | null) => void>();
  let nextId = 1;
  const [started, listener] = startFrame(frame, data, waiting);
  const draw = (code: string, isPicture: boolean) => {
    const id = nextId;
    nextId += 1;
    return started.then(
      () =>
        new Promise<Thumbnail | null>((resolve) => {
          waiting.set(id, resolve);
          const picture = isPicture ? { background: thumbnailBackground(code, data.look) } : null;
          post(frame, { type: "render", id, input: thumbnailInput(code, data), picture });
        }),
    );
  };
  return {
    data,
    draw(code, isPicture) {
      if (isPicture) return draw(code, true);
      const drawn = known.get(code) ?? draw(code, false);
      known.delete(code);
      known.set(code, drawn);
      for (const oldest of known.keys()) {
        if (known.size <= REMEMBERED) break;
        known.delete(oldest);
      }
      return drawn;
    },
    close() {
      removeEventListener("message", listener);
      frame.remove();
    },
  };
}

/** Resolves when the frame has the shop's data; the listener also hands out what is drawn. */
function startFrame(
  frame: HTMLIFrameElement,
  data: PreviewData,
  waiting: Map<number, (thumbnail: Thumbnail | null) => void>,
): [Promise<void>, (event: MessageEvent<unknown>) => void] {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const sources = Promise.all([read(runtimeUrl), read(workerUrl)]);
  const listener = (event: MessageEvent<unknown>) => {
    if (event.source === null || event.source !== frame.contentWindow) return;
    const message = readFromThumbnailFrame(event.data);
    if (message?.type === "thumbnail") {
      waiting.get(message.id)?.(message.thumbnail);
      waiting.delete(message.id);
    }
    if (message?.type !== "ready") return;
    sources.then(([, workerSource]) => {
      post(frame, { type: "start", workerSource, store: data.store, look: data.look });
      resolve();
    }, reject);
  };
  addEventListener("message", listener);
  sources.then(([runtime]) => {
    frame.srcdoc = frameDocument(runtime, data.mediaOrigins);
    document.body.append(frame);
  }, reject);
  return [promise, listener];
}

function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("aria-hidden", "true");
  frame.title = "Thumbnails";
  frame.tabIndex = -1;
  frame.style.cssText = "position:absolute;width:0;height:0;border:0;visibility:hidden";
  return frame;
}

function post(frame: HTMLIFrameElement, message: ToThumbnailFrame): void {
  // A sandboxed frame has no origin to name; only this very window gets it.
  frame.contentWindow?.postMessage(message, "*");
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The preview could not be loaded (${response.status})`);
  return response.text();
}
