import { z } from "zod";

/** `MoneyInput` as cents of its currency. */
export const MoneyInput = z
  .object({ amount: z.string(), currencyCode: z.string() })
  .transform(({ amount, currencyCode }) => ({
    cents: Math.round(Number(amount) * 100),
    currencyCode,
  }));

export type MoneyInput = z.infer<typeof MoneyInput>;

/** Shopify's decimal text: at least one digit after the point, as its API writes it. */
export function decimal(cents: number): string {
  return (cents / 100).toFixed(2).replace(/0$/, "");
}

export function moneyFields(cents: number, currencyCode: string) {
  return { amount: decimal(cents), currencyCode };
}

/** The `Money` scalar, as prices of variants have it: two digits. */
export function priceText(cents: number): string {
  return (cents / 100).toFixed(2);
}
