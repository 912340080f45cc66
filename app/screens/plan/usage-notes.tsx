import { dayWords, dollars, includedLeft, isUsedUp, pausedWords } from "#app/ui/allowance-words.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import { trialEndWords } from "#app/ui/trial-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** From here on the cap is mentioned. */
const NEAR_THE_CAP = 3;

/** Under the bar: what stops generating, or soon will, and what helps. */
export function UsageNotes({ page, onRaiseCap }: { page: PlanPage; onRaiseCap(): void }) {
  const { allowance, subscription } = page;
  const nowMs = new Date(page.now).getTime();
  const ended = trialEndWords(allowance, nowMs);
  const capNote = capWords(page);
  const paused = capNote === null ? pausedNote(page, nowMs) : null;
  return (
    <>
      {ended !== null && (
        <p className="note">
          <s-icon type="info" size="small" />
          <span>{ended}</span>
        </p>
      )}
      {paused !== null && (
        <p className="note">
          <s-icon type="info" size="small" />
          <span>{paused}</span>
        </p>
      )}
      {capNote !== null && (
        <div className="note note--warning usage-cap">
          <s-icon type="alert-triangle" size="small" />
          <span>
            <strong>{capNote.title}</strong> {capNote.words}
          </span>
          <s-button variant="primary" onClick={onRaiseCap}>
            Raise cap
          </s-button>
        </div>
      )}
      {capNote === null &&
        subscription?.status === "active" &&
        subscription.overagePriceCents > 0 && (
          <p className="part-note usage-cap-line">
            <span>
              Extra generations cost {dollars(subscription.overagePriceCents)} each, never above{" "}
              {dollars(subscription.cappedAmountCents)} a cycle.
            </span>
            <s-button onClick={onRaiseCap}>Raise cap</s-button>
          </p>
        )}
    </>
  );
}

/** Near the cap, and at it; null on a plan without one. */
function capWords(page: PlanPage): { title: string; words: string } | null {
  const { quota } = page.allowance;
  const { subscription } = page;
  if (subscription?.status !== "active" || subscription.overagePriceCents === 0) return null;
  const until = quota.renewsAt ? ` until ${dayWords(quota.renewsAt)}` : "";
  if (isUsedUp(quota))
    return {
      title: "The cap is reached.",
      words: `Generating is paused${until} and nothing more is charged. Preview, settings and code stay open.`,
    };
  const left = quota.overagesRemaining;
  if (includedLeft(quota) > 0 || left === 0 || left > NEAR_THE_CAP) return null;
  return {
    title: `${left === 1 ? "1 generation is" : `${left} generations are`} left before the cap.`,
    words: `At the cap, generating stops${until} and nothing more is charged.`,
  };
}

function pausedNote({ allowance: { quota }, plans }: PlanPage, nowMs: number): string | null {
  if (!isUsedUp(quota)) return pausedWords(quota, nowMs);
  const until = quota.renewsAt === null ? "" : ` until ${dayWords(quota.renewsAt)}`;
  const better = plans.find(({ includedQuota }) => includedQuota > quota.includedQuota);
  const atOnce = better ? `, or at once with ${planTitle(better.planName)}` : "";
  return `Preview, settings and code stay open in all your sections. Generating is paused${until}${atOnce}.`;
}
