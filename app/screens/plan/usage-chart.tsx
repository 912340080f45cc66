import { daysUntilUsedUp } from "./pace.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** A projection from fewer days would be a guess. */
const DAYS_FOR_A_PROJECTION = 3;

/** No cycle is longer; a broken end would draw bars for ever. */
const MOST_DAYS = 31;

const DAY_IN_MS = 86_400_000;
const LABEL_EVERY = 7;

/** So many days have room for a label each. */
const ALL_LABELLED = 9;

type Bar = { date: string; included: number; extra: number; projected: number };

export function canProject({ allowance: { quota }, usage }: PlanPage): boolean {
  return usage.currentCycle.daysElapsed >= DAYS_FOR_A_PROJECTION && quota.hasQuota;
}

/** Generations a day: included, extra, and, dashed from tomorrow on, what the pace would bring. */
export function UsageChart({ page }: { page: PlanPage }) {
  const bars = barsOf(page);
  const today = page.usage.days.length - 1;
  const most = Math.max(3, ...bars.map((bar) => bar.included + bar.extra), barsTop(bars));
  const step = most > 5 ? Math.ceil(most / 4) : 1;
  const top = Math.ceil(most / step) * step;
  const lines = Array.from({ length: top / step + 1 }, (_, index) => index * step);
  const usedUpIn = canProject(page) ? daysUntilUsedUp(page) : null;
  const usedUpAt = usedUpIn === null ? null : today + usedUpIn;
  const share = (count: number) => `${(100 * count) / top}%`;
  return (
    <div className="chart" role="img" aria-label={inWords(page)}>
      <div className="chart-area">
        {lines.map((line) => (
          <span key={line} className="chart-line" style={{ insetBlockEnd: share(line) }}>
            {line}
          </span>
        ))}
        <div className="chart-bars">
          {bars.map((bar, index) => (
            <span
              key={bar.date}
              className="chart-day"
              data-today={index === today || undefined}
              data-used-up={index === usedUpAt || undefined}
            >
              {index === usedUpAt && <b className="chart-end">{endWords(page)}</b>}
              {bar.extra > 0 && (
                <i className="meter-extra" style={{ blockSize: share(bar.extra) }} />
              )}
              {bar.included > 0 && (
                <i className="meter-used" style={{ blockSize: share(bar.included) }} />
              )}
              {bar.projected > 0 && (
                <i className="chart-projected" style={{ blockSize: share(bar.projected) }} />
              )}
            </span>
          ))}
        </div>
      </div>
      <div className="chart-labels">
        {bars.map((bar, index) => (
          <span key={bar.date} className={index === today ? "chart-today" : undefined}>
            {isLabelled(index, today, bars.length) && <b>{labelOf(bar.date, index === today)}</b>}
          </span>
        ))}
      </div>
    </div>
  );
}

function endWords({ allowance: { quota } }: PlanPage): string {
  return quota.overagesThisCycle + quota.overagesRemaining > 0 ? "Cap" : "Used up";
}

function barsTop(bars: Bar[]): number {
  return Math.ceil(Math.max(...bars.map(({ projected }) => projected)));
}

function barsOf(page: PlanPage): Bar[] {
  const { days, currentCycle, projection } = page.usage;
  const past = days.map(({ date, count, overages }) => ({
    date,
    included: count - overages,
    extra: overages,
    projected: 0,
  }));
  const last = days.at(-1);
  if (last === undefined || currentCycle.endsAt === null) return past;
  const projected = canProject(page) ? projection.dailyAverage : 0;
  const end = new Date(currentCycle.endsAt).getTime();
  const coming: Bar[] = [];
  let time = new Date(last.date).getTime() + DAY_IN_MS;
  while (time < end && past.length + coming.length < MOST_DAYS) {
    coming.push({ date: isoDate(time), included: 0, extra: 0, projected });
    time += DAY_IN_MS;
  }
  return [...past, ...coming];
}

function isoDate(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** Every day of a short period, else every week; today always, and nothing so close that it would overlap. */
function isLabelled(index: number, today: number, count: number): boolean {
  if (index === today || count <= ALL_LABELLED) return true;
  return index % LABEL_EVERY === 0 && Math.abs(index - today) > 2;
}

function labelOf(date: string, isToday: boolean): string {
  if (isToday) return "Today";
  return new Intl.DateTimeFormat("en-US", {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(date));
}

function inWords(page: PlanPage): string {
  const { days, projection } = page.usage;
  const counts = days.map(({ date, count }) => [labelOf(date, false), count] as const);
  const used = counts.filter(([, count]) => count > 0).map(([day, count]) => `${day} ${count}`);
  const pace = canProject(page) ? ` At this pace ${projection.dailyAverage.toFixed(1)} a day.` : "";
  return `Generations a day: ${used.join(", ")}.${pace}`;
}
