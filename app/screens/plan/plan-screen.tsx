import type { planPage } from "#app/plan-page.server.ts";
import { HistoryTable } from "./history-table.tsx";
import { PlanCards } from "./plan-cards.tsx";
import { UsageCard } from "./usage-card.tsx";
import "./plan.css";

export type PlanPage = Awaited<ReturnType<typeof planPage>>;

/** What is left and what it will cost, then the plans, then what was done. */
export function PlanScreen(page: PlanPage) {
  return (
    <s-page heading="Plan and usage">
      <UsageCard page={page} />
      <PlanCards page={page} />
      <HistoryTable page={page} />
    </s-page>
  );
}
