import type { EditorPage } from "#app/editor-page.server.ts";
import { dollars, planPrice } from "#app/ui/allowance-words.ts";

/** What the shop's plan has no more of, or not at all. */
export type Lack = "generations" | "refinements" | "chat_refinement" | "publish_theme";

export type Offer = EditorPage["plans"][number];

/** The plans that have what is lacking, cheapest first; the shop's own is none of them. */
export function planOffers(page: EditorPage, lack: Lack): Offer[] {
  const { quota, features } = page.allowance;
  const isOwn = (plan: Offer) =>
    page.subscription?.status === "active" && plan.planName === page.subscription.planName;
  const isCancelled = page.subscription?.status === "cancelled";
  const hasIt = (plan: Offer) => {
    if (lack === "generations")
      return (
        plan.includedQuota > quota.includedQuota || (isCancelled && plan.overagePriceCents > 0)
      );
    if (lack !== "refinements") return plan.featureFlags.includes(lack);
    const limit = plan.refinementLimit;
    return limit === null || limit > (features.refinementLimit ?? limit);
  };
  return page.plans
    .filter((plan) => plan.basePriceCents > 0 && !isOwn(plan) && hasIt(plan))
    .toSorted((one, other) => one.basePriceCents - other.basePriceCents);
}

export function offerPrice({ basePriceCents }: Offer): string {
  return `${planPrice(basePriceCents)} a month`;
}

/** What the plan is, in one line. */
export function offerWords(plan: Offer): string {
  const { includedQuota, refinementLimit, featureFlags, overagePriceCents, seats } = plan;
  const words = [`${includedQuota} ${includedQuota === 1 ? "generation" : "generations"}`];
  if (featureFlags.includes("publish_theme")) words.push("publishing");
  if (featureFlags.includes("chat_refinement"))
    words.push(
      refinementLimit === null
        ? "unlimited changes"
        : `${refinementLimit} changes in each conversation`,
    );
  if (seats > 1) words.push(`${seats} seats`);
  if (featureFlags.includes("batch_generation")) words.push("batches");
  if (featureFlags.includes("custom_templates")) words.push("your own templates");
  const extra =
    overagePriceCents > 0
      ? ` Extra ones ${dollars(overagePriceCents)}, never above ${dollars(plan.cappedAmountCents)} a month.`
      : "";
  return `${words.join(", ")}.${extra}`;
}
