import type { GenerationEdges } from "#domain/generation/generation-edges.ts";
import { LiveRuns } from "#domain/generation/live-runs.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import { edges } from "./edges.server.ts";
import type { ShopContext } from "./http/shop-request.server.ts";

/** The runs of this process. */
export const liveRuns = new LiveRuns(edges.db);

export function generationEdges(context: ShopContext): GenerationEdges & { liveRuns: LiveRuns } {
  return { ...context.edges, check: (code) => checkSection(code), liveRuns };
}
