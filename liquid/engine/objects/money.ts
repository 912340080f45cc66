import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** A currency that prints its code. An unknown code is its own name and symbol. */
export function currencyObject(code: string): LiquidObject {
  return liquidObject(
    { name: "Currency", text: code },
    { iso_code: code, symbol: currencySymbol(code), name: displayName("currency", code, "en") },
  );
}

/** A metafield's amount: prints as decimal, and money filters read `cents` of it. */
export function moneyObject(cents: number, currency: string): LiquidObject {
  return liquidObject(
    { name: "Money", text: (cents / 100).toFixed(2) },
    { currency: currencyObject(currency), cents },
  );
}

/** What people call a currency, a language or a country. @returns the code itself when nobody knows it. */
export function displayName(
  type: "currency" | "language" | "region",
  code: string,
  locale: string,
): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

function currencySymbol(code: string): string {
  try {
    const format = new Intl.NumberFormat("en", {
      style: "currency",
      currency: code,
      currencyDisplay: "narrowSymbol",
    });
    return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}
