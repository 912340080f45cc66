import { useAnswer, type Answered } from "#app/ui/use-answer.ts";
import type { PublishPlan } from "./publish-types.ts";

export type PlanState = Answered<PublishPlan>;

/** A name counts while it is typed; this long after a key it is asked about. */
const TYPING_PAUSE_IN_MS = 300;

/** What publishing would change: asked for anew on every change of theme or name, never kept. */
export function usePlan(
  sectionId: string,
  versionId: string,
  themeId: string | null,
  fileName: string | null,
): PlanState {
  const query = new URLSearchParams({
    versionId,
    ...(themeId === null ? {} : { themeId }),
    ...(fileName === null ? {} : { fileName }),
  });
  const address = themeId === null ? null : `/api/sections/${sectionId}/publish-plan?${query}`;
  return useAnswer(address, { pauseInMs: fileName === null ? 0 : TYPING_PAUSE_IN_MS });
}
