import { AllowanceMeter } from "#app/ui/allowance-meter.tsx";
import { dayCount, daysUntil, dayWords, dollars, includedLeft } from "#app/ui/allowance-words.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import type { PlanPage } from "./plan-screen.tsx";
import { UsageChart } from "./usage-chart.tsx";
import { usageFacts } from "./usage-facts.ts";
import { UsageNotes } from "./usage-notes.tsx";
import { PaceWords } from "./pace-words.tsx";

const DAY_IN_MS = 86_400_000;

/** The cycle, window or trial: what is left, what was used day by day. */
export function UsageCard({ page, onRaiseCap }: { page: PlanPage; onRaiseCap(): void }) {
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
        <UsageNotes page={page} onRaiseCap={onRaiseCap} />
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
    return `This cycle, ${dayWords(startsAt)}${endsAt ? ` to ${lastDayWords(endsAt)}` : ""}`;
  const start = new Date(startsAt);
  if (start.getUTCDate() !== 1) return `${planTitle(quota.planName)}, the last 30 days`;
  const month = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
  return `This month, ${month.format(start)}`;
}

/** The day before the next period begins. */
function lastDayWords(endsAt: string): string {
  return dayWords(new Date(new Date(endsAt).getTime() - DAY_IN_MS).toISOString());
}

function PeriodEnd({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  const nowMs = new Date(page.now).getTime();
  if (quota.source === "trial" && quota.trialEndsAt)
    return <s-badge tone="info">{dayCount(daysUntil(quota.trialEndsAt, nowMs))} left</s-badge>;
  if (quota.renewsAt === null) return null;
  const days = dayCount(daysUntil(quota.renewsAt, nowMs));
  if (quota.source === "free" && page.usage.currentCycle.startsAt.slice(8, 10) === "01")
    return (
      <span className="part-note">
        {quota.includedQuota} new {quota.includedQuota === 1 ? "generation" : "generations"} in{" "}
        {days}
      </span>
    );
  const verb = page.subscription?.status === "cancelled" ? "Ends" : "Renews";
  return (
    <span className="part-note">
      {verb} in {days}
    </span>
  );
}

function MeterKeys({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  const extra = quota.overagesThisCycle;
  const used = Math.max(0, quota.usageThisCycle - extra);
  return (
    <ul className="usage-keys">
      <li>
        <i className="meter-used" /> {used} of {quota.includedQuota}{" "}
        {quota.source === "subscription" ? "included used" : "used"}
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
