import { useEffect, useState } from "react";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { PreviewData } from "./messages.ts";

export type LoadedPreview =
  | { kind: "loading" }
  | { kind: "loaded"; data: PreviewData }
  | { kind: "failed"; reason: string; retry(): void };

let shared: Promise<PreviewData> | null = null;

/** The next preview asks anew: the merchant chose another theme. */
export function forgetPreviewData(): void {
  shared = null;
}

/** The shop's data for previews, asked for once a page visit. */
export function usePreviewData(): LoadedPreview {
  const [state, setState] = useState<LoadedPreview>({ kind: "loading" });
  useEffect(() => {
    let isGone = false;
    const load = () => {
      shared ??= api<PreviewData>("/api/preview");
      shared.then(
        (data) => isGone || setState({ kind: "loaded", data }),
        (error: unknown) => {
          shared = null;
          if (!isGone) setState({ kind: "failed", reason: reasonOf(error), retry: load });
        },
      );
    };
    load();
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}

function reasonOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : "The store's data could not be read.";
}
