// oxlint-disable-next-line import/default -- Vite answers with an address
import runtimeUrl from "./frame-runtime.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite answers with an address
import workerUrl from "./render-worker.ts?worker&url";

export type FrameSources = { runtime: string; worker: string };

let sources: Promise<FrameSources> | null = null;

/** The frame's two scripts as text, fetched once a page. */
export function loadFrameSources(): Promise<FrameSources> {
  sources ??= Promise.all([read(runtimeUrl), read(workerUrl)])
    .then(([runtime, worker]) => ({ runtime, worker }))
    .catch((error: unknown) => {
      sources = null;
      throw error;
    });
  return sources;
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The preview could not be loaded (${response.status})`);
  return response.text();
}
