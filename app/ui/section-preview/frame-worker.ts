import type { SectionRendering } from "#liquid/engine/render-section.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { SentInput } from "./messages.ts";

/** A worker that does not answer for this long is ended. */
const RENDER_LIMIT_IN_MS = 2_000;

export type Rendered = { rendering: SectionRendering; durationMs: number; code: string };

/**
 * The worker that runs the section's Liquid, and its queue. Only the newest state matters: what comes while
 * the worker is busy replaces what waited.
 */
export function createFrameWorker(
  start: { workerSource: string; store: StoreData; look: ThemeLook },
  on: { rendered(rendered: Rendered): void; tooSlow(): void },
) {
  let { store, look } = start;
  let worker = startWorker();
  let code = "";
  /** What the worker has; it keeps what it made of it. */
  let sentCode: string | null = null;
  let latest: SentInput | null = null;
  let inFlight: { id: number; timer: number; code: string } | null = null;
  let nextId = 1;

  function startWorker(): Worker {
    const blob = new Blob([start.workerSource], { type: "text/javascript" });
    const address = URL.createObjectURL(blob);
    const started = new Worker(address);
    URL.revokeObjectURL(address);
    started.postMessage({ type: "data", store, look });
    started.addEventListener("message", ({ data }) => onAnswer(data));
    return started;
  }
  function sendLatest(): void {
    if (latest === null) return;
    const id = nextId;
    nextId += 1;
    inFlight = { id, timer: window.setTimeout(giveUp, RENDER_LIMIT_IN_MS), code };
    const input = { ...latest, ...(code === sentCode ? {} : { code }) };
    latest = null;
    sentCode = code;
    worker.postMessage({ type: "render", id, input });
  }
  function giveUp(): void {
    worker.terminate();
    inFlight = null;
    sentCode = null;
    on.tooSlow();
    worker = startWorker();
    sendLatest();
  }
  function onAnswer(answer: { id: number; rendering: SectionRendering; durationMs: number }): void {
    if (inFlight?.id !== answer.id) return;
    clearTimeout(inFlight.timer);
    const { code: rendered } = inFlight;
    inFlight = null;
    on.rendered({ ...answer, code: rendered });
    sendLatest();
  }
  return {
    /** The shop's data, with more in it than before. */
    take(newer: { store: StoreData; look: ThemeLook }) {
      ({ store, look } = newer);
      worker.postMessage({ type: "data", store, look });
    },
    render(input: SentInput) {
      code = input.code ?? code;
      latest = { ...input };
      delete latest.code;
      if (inFlight === null) sendLatest();
    },
  };
}
