import { randomUUID } from "node:crypto";
import type { GenerationRow } from "#domain/billing/holds/usage-tracking.ts";

export type Terms = {
  trial: number;
  included: number;
  overagePriceCents: number;
  cappedAmountCents: number;
};

/** Of the price list. */
const FREE = 5;

/** A generation, with what became of it. */
export type Entry = {
  run: GenerationRow;
  source: GenerationRow["source"];
  /** The billing period, or the month, that it was taken in. */
  period: string;
  priceCents: number;
  state: "held" | "done" | "open" | "accepted" | "declined";
};

/** The allowance of one shop, every rule read off its entries: nothing is counted, nothing is carried. */
export class Ledger {
  terms: Terms;
  entries: Entry[] = [];
  period = "first";
  month = "";
  /** Of plans that this one took the place of in this period. */
  inherited: string[] = [];
  isTrialOver = false;
  isFrozen = false;
  isCapReached = false;
  balanceUsedCents = 0;

  constructor(terms: Terms) {
    this.terms = terms;
  }

  source(): GenerationRow["source"] {
    const tried = this.of("trial").filter(({ state }) => state !== "held").length;
    if (!this.isTrialOver && tried < this.terms.trial) return "trial";
    return this.isFrozen ? "free" : "subscription";
  }

  /** What the next one costs; null when there is none. */
  mayTake(): number | null {
    const source = this.source();
    if (source === "trial") return this.of("trial").length < this.terms.trial ? 0 : null;
    if (source === "free") return this.freeUsed() < FREE ? 0 : null;
    if (this.includedUsed() < this.terms.included) return 0;
    const price = this.terms.overagePriceCents;
    if (price === 0 || this.isCapReached) return null;
    return this.owedCents() + price <= this.terms.cappedAmountCents ? price : null;
  }

  freeUsed(): number {
    const counts = ({ state, period }: Entry) => state === "held" || period === this.month;
    return this.of("free").filter(counts).length;
  }

  includedUsed(): number {
    const periods = [this.period, ...this.inherited];
    const counts = ({ period, priceCents }: Entry) => periods.includes(period) && priceCents === 0;
    return this.of("subscription").filter(counts).length;
  }

  owedCents(): number {
    const own = this.of("subscription").filter(({ period }) => period === this.period);
    const cents = (state: Entry["state"]) =>
      own.reduce((sum, entry) => sum + (entry.state === state ? entry.priceCents : 0), 0);
    return cents("held") + cents("open") + Math.max(cents("accepted"), this.balanceUsedCents);
  }

  of(source: Entry["source"]): Entry[] {
    return this.entries.filter((entry) => entry.source === source);
  }

  take(run: GenerationRow, priceCents: number): void {
    const source = this.source();
    const period = source === "free" ? this.month : this.period;
    this.entries.push({ run, source, period, priceCents, state: "held" });
  }

  begin(inherited: string[]): void {
    this.inherited = inherited;
    this.period = randomUUID();
    this.balanceUsedCents = 0;
    this.isCapReached = false;
  }
}
