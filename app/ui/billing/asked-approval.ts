import type { PlanName } from "#domain/billing/billing-rows.ts";

/** What the merchant was sent to Shopify's page for. */
export type AskedApproval =
  | { kind: "plan"; planName: PlanName }
  | { kind: "cap"; cappedAmountCents: number };

const KEY = "asked-approval";

/** Kept in this tab while Shopify's page has it, so that whoever comes back is told what became of it. */
export function rememberAsked(asked: AskedApproval): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(asked));
  } catch {
    // Framed pages may be refused storage; then only what is active is told.
  }
}

export function readAsked(): AskedApproval | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}

export function forgetAsked(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept then.
  }
}
