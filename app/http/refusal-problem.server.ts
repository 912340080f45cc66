import { quotaView } from "#domain/billing/allowance/quota.ts";
import type { RefusalReason, StartAnswer } from "#domain/generation/start-generation.ts";
import { problem } from "./problem.server.ts";

const WORDS: Record<RefusalReason, { status: number; detail: string }> = {
  "quota-exhausted": { status: 402, detail: "No generations are left in your plan." },
  "run-in-progress": { status: 409, detail: "This section is being written already." },
  "too-many-runs": {
    status: 429,
    detail: "Three sections are being written. Try again when one ends.",
  },
  "too-many-attempts": {
    status: 429,
    detail: "Too many attempts without a result today. Try again tomorrow.",
  },
  "refinement-limit": { status: 403, detail: "This conversation has used all its changes." },
  "cost-not-agreed": {
    status: 409,
    detail: "This generation would cost more than was shown. Nothing was generated.",
  },
  "feature-not-in-plan": { status: 403, detail: "Changing a section in chat is part of Pro." },
};

/** Why a run did not start, as the answer that the page and API clients read. */
export function refusalProblem(refused: Extract<StartAnswer, { kind: "refused" }>): Response {
  const { reason, quota, retryAfterSeconds, feature } = refused;
  return problem({
    ...WORDS[reason],
    code: reason,
    quota: quotaView(quota),
    ...(feature === null ? {} : { feature, plan: "pro" }),
    headers: retryAfterSeconds === null ? {} : { "retry-after": String(retryAfterSeconds) },
  });
}
