import { dollars } from "#app/ui/allowance-words.ts";

/** The most that Shopify lets a merchant approve for usage. */
const MOST_CENTS = 1_000_000;

/** What the present cap is multiplied by in what is suggested. */
const STEPS = [1.5, 2, 4];

export type CapAmount = { kind: "amount"; cents: number } | { kind: "wrong"; reason: string };

/** What was typed as a new cap, in dollars, and whether it can be one. */
export function capAmount(typed: string, presentCents: number): CapAmount {
  const text = typed.trim().replace(/^\$/, "").replaceAll(",", "");
  if (text === "") return { kind: "wrong", reason: "Enter the new cap." };
  if (!/^\d+(\.\d{0,2})?$/.test(text))
    return { kind: "wrong", reason: "Enter an amount in dollars, such as 75 or 75.50." };
  const cents = Math.round(Number(text) * 100);
  if (cents <= presentCents)
    return {
      kind: "wrong",
      reason: `Enter more than the present cap of ${dollars(presentCents)}.`,
    };
  if (cents > MOST_CENTS) return { kind: "wrong", reason: `At most ${dollars(MOST_CENTS)}.` };
  return { kind: "amount", cents };
}

/** Whole dollars above the present cap, for a click. */
export function suggestedCaps(presentCents: number): number[] {
  const steps = STEPS.map((step) => Math.round((presentCents * step) / 100) * 100);
  return [...new Set(steps)].filter((cents) => cents > presentCents && cents <= MOST_CENTS);
}
