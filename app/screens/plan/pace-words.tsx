import { dayCount, dayWords, dollars, includedLeft } from "#app/ui/allowance-words.ts";
import { cheaperPlan, daysUntilUsedUp } from "./pace.ts";
import { canProject } from "./usage-chart.tsx";
import type { PlanPage } from "./plan-screen.tsx";

const TRENDS: Record<PlanPage["usage"]["trend"], string> = {
  increasing: "Increasing",
  stable: "Steady",
  decreasing: "Decreasing",
};

/** What the days so far lead to, once there are enough of them. */
export function PaceWords({ page }: { page: PlanPage }) {
  const { currentCycle } = page.usage;
  const soFar = `${currentCycle.usageThisCycle} in ${dayCount(currentCycle.daysElapsed)}`;
  if (!canProject(page))
    return (
      <div className="usage-pace">
        <h3>{soFar}</h3>
        <p>Days are counted in UTC. A failed or stopped run is never counted.</p>
      </div>
    );
  return (
    <div className="usage-pace">
      <h3>{paceTitle(page)}</h3>
      <dl className="cost-facts">
        {paceFacts(page).map(([title, value]) => (
          <div key={title} className="usage-pace-fact">
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function paceTitle(page: PlanPage): string {
  const { quota } = page.allowance;
  const days = daysUntilUsedUp(page);
  if (days === null) {
    const { estimatedChargeCents } = page.usage.projection;
    if (estimatedChargeCents > 0) return `At this pace: ${dollars(estimatedChargeCents)} extra`;
    return quota.source === "trial" ? "Your trial lasts at this pace" : "Enough at this pace";
  }
  const what = quota.overagesThisCycle + quota.overagesRemaining > 0 ? "cap reached" : "used up";
  if (days === 0) return `At this pace: ${what} today`;
  return `At this pace: ${what} ${days === 1 ? "tomorrow" : `in ${dayCount(days)}`}`;
}

function paceFacts(page: PlanPage): [string, string][] {
  const { usage, subscription } = page;
  const { quota } = page.allowance;
  const { currentCycle, projection, trend } = usage;
  const end = currentCycle.endsAt;
  const left = includedLeft(quota) + quota.overagesRemaining;
  const facts: [string, string][] = [
    ["Generations a day", projection.dailyAverage.toFixed(1)],
    ["Trend", TRENDS[trend]],
    ["Left to use", String(left)],
    [end ? `Expected by ${dayWords(end)}` : "Expected", String(projection.estimatedTotal)],
  ];
  if (subscription?.status !== "active" || subscription.overagePriceCents === 0) return facts;
  const costCents = subscription.basePriceCents + projection.estimatedChargeCents;
  facts.push(["Expected cost of the cycle", dollars(costCents)]);
  const cheaper = cheaperPlan(page, costCents);
  if (cheaper) facts.push([`The same use on ${cheaper.title}`, dollars(cheaper.costCents)]);
  return facts;
}
