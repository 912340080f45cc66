import { array, assert, boolean, constantFrom, integer, oneof, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { plainAllowance, subscriptionAllowance, type CycleUse } from "./allowance-arithmetic.ts";

/** The highest amount that a column holds. */
const MOST = 2_147_483_647;

const PRO: CycleUse = {
  included: 30,
  used: 0,
  overages: 0,
  heldIncluded: 0,
  heldOveragesCents: 0,
  overagePriceCents: 200,
  cappedAmountCents: 5000,
  balanceUsedCents: 0,
  acceptedChargesCents: 0,
  openChargesCents: 0,
  overagesAllowed: true,
};

describe("a subscription's allowance", () => {
  test.for([
    ["begins free", {}, { hasQuota: true, nextCostCents: 0, overagesRemaining: 25 }],
    ["ends its included ones", { used: 29, heldIncluded: 1 }, { nextCostCents: 200 }],
    ["says how much is used", { used: 11 }, { percentUsed: 20 }],
    ["ends with the cap", { used: 55, overages: 25, openChargesCents: 5000 }, { hasQuota: false }],
    ["ends with the holds", { used: 30, heldOveragesCents: 5000 }, { hasQuota: false }],
    [
      "believes Shopify's balance when it is higher",
      { used: 30, balanceUsedCents: 4700 },
      { overagesRemaining: 1 },
    ],
    [
      "adds what Shopify has yet to take",
      { used: 33, overages: 3, balanceUsedCents: 4600, openChargesCents: 400 },
      { hasQuota: false },
    ],
    [
      "does not count an accepted charge twice",
      { used: 31, overages: 1, balanceUsedCents: 200, acceptedChargesCents: 200 },
      { overagesRemaining: 24 },
    ],
    ["never rounds up", { used: 30, cappedAmountCents: 399 }, { overagesRemaining: 1 }],
    ["without a price has no overages", { used: 30, overagePriceCents: 0 }, { hasQuota: false }],
    ["has none after a cancel", { used: 30, overagesAllowed: false }, { hasQuota: false }],
    ["of nothing is used by 0 %", { included: 0, cappedAmountCents: 0 }, { percentUsed: 0 }],
    [
      "that was cut is not used by more than 100 %",
      { included: 1, used: 90, overagesAllowed: false },
      { percentUsed: 100, hasQuota: false },
    ],
    [
      "gives back an included one that was held while an overage was taken",
      { used: 30, overages: 1, acceptedChargesCents: 200 },
      { nextCostCents: 0 },
    ],
  ] as const)("%s", ([, use, expected]) => {
    expect(subscriptionAllowance({ ...PRO, ...use })).toMatchObject(expected);
  });

  test("allows and prices exactly as a plain ledger does, whatever happens", () => {
    const happening = constantFrom("take", "complete", "release", "accept", "decline");
    const plan = record({
      included: integer({ min: 0, max: 6 }),
      overagePriceCents: oneof(integer({ min: 0, max: 300 }), constantFrom(1, MOST - 1, MOST)),
      cappedAmountCents: oneof(integer({ min: 0, max: 1200 }), constantFrom(MOST - 1, MOST)),
      overagesAllowed: boolean(),
    });
    assert(
      property(plan, array(happening, { maxLength: 80 }), (terms, happenings) => {
        const ledger = new Ledger(terms);
        for (const what of happenings) {
          const allowance = subscriptionAllowance(ledger.use());
          expect(allowance.hasQuota).toBe(ledger.mayTake() !== null);
          expect(allowance.nextCostCents).toBe(ledger.mayTake() ?? 0);
          expect(allowance.percentUsed).toBeGreaterThanOrEqual(0);
          expect(allowance.percentUsed).toBeLessThanOrEqual(100);
          ledger.happen(what);
          expect(ledger.isKept()).toBe(true);
        }
      }),
    );
  });
});

type Terms = Pick<
  CycleUse,
  "included" | "overagePriceCents" | "cappedAmountCents" | "overagesAllowed"
>;
type Entry = { priceCents: number; state: "held" | "open" | "accepted" | "declined" };

/** Every generation as an entry of its own, and the rules read off the entries. */
class Ledger {
  terms: Terms;
  entries: Entry[] = [];

  constructor(terms: Terms) {
    this.terms = terms;
  }

  mayTake(): number | null {
    const free = this.entries.filter(({ priceCents }) => priceCents === 0).length;
    if (free < this.terms.included) return 0;
    const price = this.terms.overagePriceCents;
    if (!this.terms.overagesAllowed || price === 0) return null;
    return this.owedCents() + price <= this.terms.cappedAmountCents ? price : null;
  }

  happen(what: string): void {
    const price = this.mayTake();
    if (what === "take" && price !== null) this.entries.push({ priceCents: price, state: "held" });
    const held = this.entries.find(({ state }) => state === "held");
    if (what === "complete" && held) held.state = held.priceCents > 0 ? "open" : "accepted";
    if (what === "release" && held) this.entries.splice(this.entries.indexOf(held), 1);
    const open = this.entries.find(({ state }) => state === "open");
    if (open && what === "accept") open.state = "accepted";
    if (open && what === "decline") open.state = "declined";
  }

  isKept(): boolean {
    const free = this.entries.filter(({ priceCents }) => priceCents === 0).length;
    return free <= this.terms.included && this.owedCents() <= this.terms.cappedAmountCents;
  }

  owedCents(): number {
    return this.centsOf("held") + this.centsOf("open") + this.centsOf("accepted");
  }

  use(): CycleUse {
    const done = this.entries.filter(({ state }) => state !== "held");
    return {
      ...this.terms,
      used: done.length,
      overages: done.filter(({ priceCents }) => priceCents > 0).length,
      heldIncluded: this.entries.filter((entry) => entry.state === "held" && !entry.priceCents)
        .length,
      heldOveragesCents: this.centsOf("held"),
      acceptedChargesCents: this.centsOf("accepted"),
      openChargesCents: this.centsOf("open"),
      balanceUsedCents: this.centsOf("accepted"),
    };
  }

  centsOf(state: Entry["state"]): number {
    const entries = this.entries.filter((entry) => entry.state === state);
    return entries.reduce((sum, { priceCents }) => sum + priceCents, 0);
  }
}

test("a trial or free plan is used up by completed and held ones together", () => {
  const use = { included: 5, completed: 3 };
  expect(plainAllowance({ ...use, held: 1 })).toMatchObject({ hasQuota: true, percentUsed: 60 });
  expect(plainAllowance({ ...use, held: 2 })).toMatchObject({ hasQuota: false, percentUsed: 60 });
  expect(plainAllowance({ included: 0, completed: 0, held: 0 })).toMatchObject({
    hasQuota: false,
    percentUsed: 0,
  });
});
