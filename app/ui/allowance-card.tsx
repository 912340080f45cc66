import type { Allowance } from "#app/allowance.server.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import { AllowanceMeter } from "./allowance-meter.tsx";
import {
  dayCount,
  daysUntil,
  dayWords,
  dollars,
  extraWords,
  includedLeft,
  nextCostWords,
} from "./allowance-words.ts";
import { planTitle } from "./plan-title.ts";
import { trialEndWords } from "./trial-words.ts";
import "./allowance-card.css";

type AllowanceCardProps = {
  allowance: Allowance;
  /** ISO time of the server. */
  now: string;
};

/** What is left, until when, and what the next one costs. */
export function AllowanceCard({ allowance, now }: AllowanceCardProps) {
  const { quota } = allowance;
  const nowMs = new Date(now).getTime();
  return (
    <s-section accessibilityLabel="Your generations">
      <div className="part allowance">
        <div className="part-head">
          <h2>{quota.isInTrial ? "Free trial" : planTitle(quota.planName)}</h2>
          <Until quota={quota} nowMs={nowMs} />
        </div>
        <p className="allowance-left">
          <strong>{includedLeft(quota)}</strong> of {quota.includedQuota}{" "}
          {quota.source === "subscription" ? "included left" : "generations left"}
        </p>
        <AllowanceMeter quota={quota} />
        <Details allowance={allowance} nowMs={nowMs} />
        <div>
          <s-button href="/app/billing">
            {quota.isInTrial ? "See plans" : "Plan and usage"}
          </s-button>
        </div>
      </div>
    </s-section>
  );
}

function Until({ quota, nowMs }: { quota: QuotaView; nowMs: number }) {
  if (quota.isInTrial && quota.trialEndsAt)
    return <s-badge tone="info">{dayCount(daysUntil(quota.trialEndsAt, nowMs))} left</s-badge>;
  if (quota.renewsAt === null) return null;
  const days = dayCount(daysUntil(quota.renewsAt, nowMs));
  return <span className="part-note">Renews in {days}</span>;
}

function Details({ allowance, nowMs }: { allowance: Allowance; nowMs: number }) {
  const { quota, freeQuota, cappedAmountCents } = allowance;
  if (quota.isInTrial)
    return (
      <p className="part-note">
        Pro features
        {quota.trialEndsAt && ` until ${dayWords(quota.trialEndsAt)}`}. After that you are on Free,
        with {freeQuota} generations a month. Nothing is charged unless you choose a plan.
      </p>
    );
  if (quota.source === "free")
    return (
      <p className="part-note">
        {trialEndWords(allowance, nowMs) ??
          "Free never charges. A failed or stopped run is not counted."}
        {quota.renewsAt && ` New ones come on ${dayWords(quota.renewsAt)}.`}
      </p>
    );
  return (
    <dl className="allowance-facts">
      <dt>Next generation</dt>
      <dd>{quota.nextCostCents > 0 ? dollars(quota.nextCostCents) : nextCostWords(quota)}</dd>
      <dt>Extra this cycle</dt>
      <dd>
        {extraWords(quota, cappedAmountCents) ??
          `${quota.overagesThisCycle} used, ${quota.overagesRemaining} left`}
      </dd>
    </dl>
  );
}
