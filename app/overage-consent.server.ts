import { openOverageTerms, readOverageTerms } from "#domain/billing/subscriptions/overage-terms.ts";
import { getSettings, saveSettings } from "#domain/shops/settings.ts";
import type { Edges } from "./edges.server.ts";

/** Whether the merchant ticked "do not ask again" for this cycle, at this price and under this cap. */
export async function overageConsentOf(edges: Edges, shop: string): Promise<boolean> {
  const settings = await getSettings(edges, shop);
  if (settings.overageConsentCycleId === null) return false;
  const terms = await readOverageTerms(edges, shop);
  return (
    terms?.cycleId === settings.overageConsentCycleId &&
    terms.priceCents === settings.overageConsentPriceCents &&
    terms.capCents === settings.overageConsentCapCents
  );
}

/** Keeps the consent to the present terms, or takes it back. */
export async function saveOverageConsent(
  edges: Edges,
  shop: string,
  isGiven: boolean,
): Promise<void> {
  const terms = isGiven ? await openOverageTerms(edges, shop) : null;
  await saveSettings(edges, shop, {
    overageConsentCycleId: terms?.cycleId ?? null,
    overageConsentPriceCents: terms?.priceCents ?? null,
    overageConsentCapCents: terms?.capCents ?? null,
  });
}
