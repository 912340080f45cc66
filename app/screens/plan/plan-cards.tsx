import { dayWords, planPrice } from "#app/ui/allowance-words.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import type { Approval } from "#app/ui/billing/use-approval.ts";
import { planChoice, standsOut, type PlanChoice } from "./plan-choice.ts";
import type { PlanPage } from "./plan-screen.tsx";

type Plan = PlanPage["plans"][number];

/** What a plan without them is asked about most. */
const MISSED: { flag: string; words: string }[] = [
  { flag: "publish_theme", words: "Publish to your themes" },
  { flag: "chat_refinement", words: "Changes in chat" },
];

type CardsProps = { page: PlanPage; approval: Approval; onCancel(): void };

type PlanCardProps = CardsProps & { plan: Plan; choice: PlanChoice; isOutstanding: boolean };

/** What each plan has, and the way to it; the shop's own is marked. */
export function PlanCards(props: CardsProps) {
  const { page, approval } = props;
  const standing = { ...page, isInTrial: page.allowance.quota.isInTrial };
  const outstanding = standsOut(standing);
  return (
    <section className="part" aria-label="Plans">
      <ul className="plans">
        {page.plans.map((plan) => (
          <PlanCard
            key={plan.planName}
            {...props}
            plan={plan}
            choice={planChoice(plan, standing)}
            isOutstanding={plan.planName === outstanding}
          />
        ))}
      </ul>
      {approval.problem && approval.askingFor === null && (
        <p className="note note--critical" role="alert">
          <s-icon type="alert-circle" size="small" />
          <span>{reasonOf(approval.problem)} No plan was changed.</span>
        </p>
      )}
      <PlansFoot {...props} />
    </section>
  );
}

function PlanCard(props: PlanCardProps) {
  const { plan, page } = props;
  const { quota } = page.allowance;
  const isCurrent = plan.planName === quota.planName && !quota.isInTrial;
  return (
    <li className="panel plan" data-current={isCurrent || undefined}>
      <div className="part-head">
        <h2>{plan.displayName}</h2>
        {plan.badge && <s-badge>{sentenceCase(plan.badge)}</s-badge>}
        <span className="plan-state">
          <StateBadge plan={plan} page={page} isCurrent={isCurrent} />
        </span>
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
      <PlanButton {...props} />
    </li>
  );
}

function StateBadge(props: { plan: Plan; page: PlanPage; isCurrent: boolean }) {
  const { plan, page, isCurrent } = props;
  const { subscription, pending } = page;
  if (pending?.planName === plan.planName) return <s-badge tone="info">Not approved yet</s-badge>;
  if (subscription?.planName === plan.planName) {
    if (subscription.status === "frozen") return <s-badge tone="critical">Paused</s-badge>;
    if (subscription.status === "cancelled" && subscription.currentPeriodEnd)
      return <s-badge tone="warning">Until {dayWords(subscription.currentPeriodEnd)}</s-badge>;
  }
  return isCurrent ? <s-badge tone="success">Your plan</s-badge> : null;
}

function PlanButton(props: PlanCardProps) {
  const { plan, choice, approval } = props;
  const press = () => {
    if (choice.kind === "choose") void approval.choosePlan(plan.planName);
    if (choice.kind === "go-on") approval.goOn(plan.planName, choice.confirmationUrl);
    if (choice.kind === "cancel") props.onCancel();
  };
  return (
    <s-button
      variant={props.isOutstanding ? "primary" : "secondary"}
      disabled={choice.kind === "closed"}
      loading={approval.askingFor === plan.planName}
      onClick={press}
    >
      {choice.words}
    </s-button>
  );
}

function PlansFoot({ page, onCancel }: CardsProps) {
  const { subscription } = page;
  const isToCancel = subscription?.status === "active" || subscription?.status === "frozen";
  return (
    <div className="plans-foot">
      <p className="part-note">{footWords(page)}</p>
      {isToCancel && (
        <s-button variant="tertiary" tone="critical" onClick={onCancel}>
          Cancel {planTitle(subscription.planName)}
        </s-button>
      )}
    </div>
  );
}

function footWords({ subscription, allowance }: PlanPage): string {
  if (subscription?.status === "frozen")
    return "Plans can be chosen again once the payment has gone through.";
  if (subscription?.status === "active")
    return `Changing plan takes effect when you approve it on Shopify’s page. Until then you stay on ${planTitle(subscription.planName)}.`;
  const approve = "You approve prices on Shopify’s own page.";
  if (allowance.quota.isInTrial)
    return `${approve} They are billed with your Shopify invoice, in US dollars. The trial ends when a plan begins.`;
  return `${approve} Cancel at any time: published sections stay in your theme.`;
}

function sentenceCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
