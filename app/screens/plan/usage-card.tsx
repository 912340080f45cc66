import { AllowanceMeter } from "#app/ui/allowance-meter.tsx";
import {
  dayCount,
  daysUntil,
  dayWords,
  dollars,
  includedLeft,
  pausedWords,
} from "#app/ui/allowance-words.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import type { PlanPage } from "./plan-screen.tsx";
import { UsageChart } from "./usage-chart.tsx";
import { usageFacts } from "./usage-facts.ts";
import { PaceWords } from "./pace-words.tsx";

/** From here on the cap is mentioned. */
const NEAR_THE_CAP = 3;

/** The cycle, window or trial: what is left, what was used day by day. */
export function UsageCard({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  return (
    <s-section accessibilityLabel="Usage">
      <div className="part usage">
        <div className="part-head">
          <h2>{periodTitle(page)}</h2>
          <PeriodEnd page={page} />
        </div>
        <dl className="usage-facts">
          {usageFacts(page).map(({ title, value, note }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                <strong>{value}</strong>
                <span className="part-note">{note}</span>
              </dd>
            </div>
          ))}
        </dl>
        <AllowanceMeter quota={quota} />
        <MeterKeys page={page} />
        <Warning page={page} />
        <hr className="part-rule" />
        {page.usage.currentCycle.usageThisCycle > 0 ? (
          <div className="usage-days">
            <UsageChart page={page} />
            <PaceWords page={page} />
          </div>
        ) : (
          <p className="part-note">Nothing was generated yet. Each day’s generations stand here.</p>
        )}
      </div>
    </s-section>
  );
}

function periodTitle({ allowance: { quota }, usage }: PlanPage): string {
  const { startsAt, endsAt } = usage.currentCycle;
  if (quota.source === "trial") return "Free trial";
  if (quota.source === "subscription")
    return `This cycle, ${dayWords(startsAt)}${endsAt ? ` to ${dayWords(endsAt)}` : ""}`;
  const start = new Date(startsAt);
  if (start.getUTCDate() !== 1) return `${planTitle(quota.planName)}, the last 30 days`;
  const month = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
  return `This month, ${month.format(start)}`;
}

function PeriodEnd({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  const nowMs = new Date(page.now).getTime();
  if (quota.source === "trial" && quota.trialEndsAt)
    return <s-badge tone="info">{dayCount(daysUntil(quota.trialEndsAt, nowMs))} left</s-badge>;
  if (quota.renewsAt === null) return null;
  const days = dayCount(daysUntil(quota.renewsAt, nowMs));
  return <span className="part-note">Renews in {days}</span>;
}

function MeterKeys({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  const extra = quota.overagesThisCycle;
  const used = Math.max(0, quota.usageThisCycle - extra);
  return (
    <ul className="usage-keys">
      <li>
        <i className="meter-used" /> {used} of {quota.includedQuota} used
      </li>
      {includedLeft(quota) > 0 && (
        <li>
          <i className="meter-left" /> {includedLeft(quota)} left
        </li>
      )}
      {extra > 0 && (
        <li>
          <i className="meter-extra" /> {extra} extra,{" "}
          {dollars(page.usage.currentCycle.chargesCents)}
        </li>
      )}
      {quota.overagesRemaining > 0 && (
        <li>
          <i className="meter-room" /> {quota.overagesRemaining} extra left under the cap
        </li>
      )}
    </ul>
  );
}

function Warning({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  const paused = pausedWords(quota, new Date(page.now).getTime());
  if (paused !== null)
    return (
      <p className="usage-warning">
        {paused} Preview, settings and code stay open in all your sections.
      </p>
    );
  const isNearCap = quota.overagesRemaining > 0 && quota.overagesRemaining <= NEAR_THE_CAP;
  if (includedLeft(quota) > 0 || !isNearCap) return null;
  const left = quota.overagesRemaining;
  return (
    <p className="usage-warning">
      <strong>
        {left === 1 ? "1 generation is" : `${left} generations are`} left before the cap.
      </strong>{" "}
      At the cap, generating stops
      {quota.renewsAt && ` until ${dayWords(quota.renewsAt)}`} and nothing more is charged.
    </p>
  );
}
