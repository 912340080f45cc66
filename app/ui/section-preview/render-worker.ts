import { renderSection } from "#liquid/engine/render-section.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import { isSample, withSamples } from "./sample-store.ts";
import type { SentInput } from "./messages.ts";

/** Runs hostile Liquid where it can reach nothing: a worker inside the sandboxed frame. */

type ToWorker =
  | { type: "data"; store: StoreData; look: ThemeLook }
  | { type: "render"; id: number; input: SentInput };

let data: { store: StoreData; look: ThemeLook } | null = null;
let sampled: StoreData | null = null;
let code = "";

self.addEventListener("message", ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.type === "data") {
    data = message;
    sampled = null;
    return;
  }
  if (data === null) return;
  code = message.input.code ?? code;
  const { look } = data;
  const areSamples = Object.values(message.input.shownWith ?? {}).some(isSample);
  const store = areSamples ? (sampled ??= withSamples(data.store)) : data.store;
  const startedAt = performance.now();
  const rendering = renderSection({ ...message.input, code, store, look });
  self.postMessage({ id: message.id, rendering, durationMs: performance.now() - startedAt });
});
