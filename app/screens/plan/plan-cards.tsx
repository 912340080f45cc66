import { planPrice } from "#app/ui/allowance-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

type Plan = PlanPage["plans"][number];

/** What a plan without them is asked about most. */
const MISSED: { flag: string; words: string }[] = [
  { flag: "publish_theme", words: "Publish to your themes" },
  { flag: "chat_refinement", words: "Changes in chat" },
];

/** What each plan has; the shop's own is marked. */
export function PlanCards({ page }: { page: PlanPage }) {
  const { quota } = page.allowance;
  return (
    <section className="part" aria-label="Plans">
      <ul className="plans">
        {page.plans.map((plan) => (
          <PlanCard
            key={plan.planName}
            plan={plan}
            isCurrent={plan.planName === quota.planName && !quota.isInTrial}
            isAfterTrial={quota.isInTrial && plan.planName === "free"}
          />
        ))}
      </ul>
    </section>
  );
}

function PlanCard(props: { plan: Plan; isCurrent: boolean; isAfterTrial: boolean }) {
  const { plan, isCurrent } = props;
  return (
    <li className="panel plan" data-current={isCurrent || undefined}>
      <div className="part-head">
        <h2>{plan.displayName}</h2>
        {plan.badge && <s-badge>{sentenceCase(plan.badge)}</s-badge>}
        {isCurrent && <s-badge tone="success">Your plan</s-badge>}
        {props.isAfterTrial && <s-badge tone="info">After the trial</s-badge>}
      </div>
      <p className="plan-price">
        <strong>{planPrice(plan.basePriceCents)}</strong>
        <span>{plan.basePriceCents === 0 ? "forever" : "a month"}</span>
      </p>
      <p className="part-note">{plan.description}</p>
      <ul>
        {plan.features.map((feature) => (
          <li key={feature}>
            <s-icon type="check" tone="success" size="small" />
            {feature}
          </li>
        ))}
        {MISSED.filter(({ flag }) => !plan.featureFlags.includes(flag)).map(({ flag, words }) => (
          <li key={flag} className="plan-missed">
            <s-icon type="minus" color="subdued" size="small" />
            <span>
              <span className="visually-hidden">Without: </span>
              {words}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
