import { dayCount, dayWords, dollars, includedLeft } from "#app/ui/allowance-words.ts";
import { canProject } from "./usage-chart.tsx";
import type { PlanPage } from "./plan-screen.tsx";

/** What the days so far lead to, once there are enough of them. */
export function PaceWords({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  const { currentCycle, projection } = page.usage;
  const count = currentCycle.usageThisCycle;
  const soFar = `${count} in ${dayCount(currentCycle.daysElapsed)}`;
  if (!canProject(page))
    return (
      <div className="usage-pace">
        <h3>{soFar}</h3>
        <p>Days are counted in UTC. A failed or stopped run is never counted.</p>
      </div>
    );
  const left = includedLeft(quota) + quota.overagesRemaining;
  const isEnough = projection.dailyAverage * (currentCycle.daysRemaining ?? 0) <= left;
  const pace = projection.dailyAverage.toFixed(1);
  const end = currentCycle.endsAt && ` by ${dayWords(currentCycle.endsAt)}`;
  return (
    <div className="usage-pace">
      <h3>{isEnough ? `${soFar}: enough at this pace` : `${soFar}: used up before the end`}</h3>
      <p>
        {isEnough
          ? `About ${pace} a day would be ${projection.estimatedTotal}${end ?? ""}.`
          : `At about ${pace} a day, the ${left} left last ${dayCount(Math.floor(left / projection.dailyAverage))}.`}
        {projection.estimatedChargeCents > 0 &&
          ` Extra charges would be ${dollars(projection.estimatedChargeCents)}.`}
      </p>
    </div>
  );
}
