import { api, ApiProblem } from "#app/ui/api-client.ts";

/** One save, with the id that its version is to have: sent again, it makes no second one. */
export type SaveRequest = {
  sectionId: string;
  versionId: string;
  baseVersionId: string | null;
  code: string;
  origin: "edit" | "settings";
};

/** Why a save has to wait: it can be sent again as it is. */
export type WaitReason = "offline" | "no-answer" | "signed-out";

export type SaveAnswer =
  | { kind: "saved"; number: number }
  | { kind: "waiting"; why: WaitReason }
  | { kind: "refused"; problem: ApiProblem };

export async function sendSave(request: SaveRequest, signal: AbortSignal): Promise<SaveAnswer> {
  const { sectionId, ...body } = request;
  try {
    const { version } = await api<{ version: { number: number } }>(`/api/sections/${sectionId}`, {
      method: "PATCH",
      body,
      signal,
    });
    return { kind: "saved", number: version.number };
  } catch (error) {
    // Given up: the connection went, or nobody answered.
    if (signal.aborted) return { kind: "waiting", why: navigator.onLine ? "no-answer" : "offline" };
    if (!(error instanceof ApiProblem)) return { kind: "waiting", why: "no-answer" };
    const why = waitReasonOf(error);
    return why ? { kind: "waiting", why } : { kind: "refused", problem: error };
  }
}

const ANSWERED_LATER = new Set([408, 429, 502, 503, 504]);

function waitReasonOf({ status, code }: ApiProblem): WaitReason | null {
  if (code === "offline") return "offline";
  if (status === 401) return "signed-out";
  return ANSWERED_LATER.has(status) ? "no-answer" : null;
}

const FIRST_DELAY_IN_MS = 2_000;
const LONGEST_DELAY_IN_MS = 30_000;

/** How long to wait after so many attempts. */
export function delayAfter(attempts: number): number {
  return Math.min(LONGEST_DELAY_IN_MS, FIRST_DELAY_IN_MS * 2 ** (attempts - 1));
}
