import { renderSection } from "#liquid/engine/render-section.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { SentInput } from "./messages.ts";

/** Runs hostile Liquid where it can reach nothing: a worker inside the sandboxed frame. */

type ToWorker =
  | { type: "data"; store: StoreData; look: ThemeLook }
  | { type: "render"; id: number; input: SentInput };

let data: { store: StoreData; look: ThemeLook } | null = null;
let code = "";

self.addEventListener("message", ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.type === "data") {
    data = message;
    return;
  }
  if (data === null) return;
  code = message.input.code ?? code;
  const { store, look } = data;
  const startedAt = performance.now();
  const rendering = renderSection({ ...message.input, code, store, look });
  self.postMessage({ id: message.id, rendering, durationMs: performance.now() - startedAt });
});
