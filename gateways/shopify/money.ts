import { z } from "zod";

/** We bill in US dollars; an amount in anything else is a fault, never converted. */
export const UsdCents = z
  .object({ amount: z.union([z.string(), z.number()]), currencyCode: z.literal("USD") })
  .transform(({ amount }, context) => {
    const [, dollars, cents = ""] = /^(\d{1,9})(?:\.(\d+))?$/.exec(String(amount)) ?? [];
    if (dollars === undefined || !/^\d{0,2}0*$/.test(cents)) {
      context.addIssue({ code: "custom", message: "is no amount of whole cents" });
      return z.NEVER;
    }
    return Number(dollars) * 100 + Number(cents.padEnd(2, "0").slice(0, 2));
  });

/** A `MoneyInput`. */
export function usd(cents: number): { amount: string; currencyCode: "USD" } {
  if (!Number.isSafeInteger(cents) || cents < 0)
    throw new RangeError(`${cents} is no amount of whole cents`);
  const rest = String(cents % 100).padStart(2, "0");
  return { amount: `${Math.floor(cents / 100)}.${rest}`, currencyCode: "USD" };
}
