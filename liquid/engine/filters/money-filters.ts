import type { FilterFamily } from "../filter.ts";
import { toNumeric } from "../numbers.ts";
import { outputText } from "../output-text.ts";
import { ownProperty } from "../values.ts";

export const MONEY_FILTERS: FilterFamily = {
  money: (input, _args, { scene }) => formatMoney(input, scene.moneyFormat),
  money_with_currency: (input, _args, { scene }) =>
    formatMoney(input, scene.moneyWithCurrencyFormat),
  money_without_currency: (input, _args, { scene }) =>
    formatMoney(input, amountPlaceholder(scene.moneyFormat)),
  money_without_trailing_zeros: (input, _args, { scene }) =>
    formatMoney(input, scene.moneyFormat).replace(/[.,]00(?!\d)/, ""),
  money_amount: (input, _args, { scene }) => {
    const cents = centsOf(input);
    if (cents === undefined) return "";
    return (cents / 100).toFixed(WHOLE_CURRENCIES.has(scene.currency) ? 0 : 2);
  },
  unit_price_with_measurement: (input, [measurement], { scene }) => {
    const price = formatMoney(input, scene.moneyFormat);
    const unit = unitText(measurement);
    return unit === "" ? price : `${price}/${unit}`;
  },
  weight_with_unit: (input, [unit]) => {
    const grams = Number(toNumeric(input).value);
    const name = unit === undefined ? "kg" : outputText(unit);
    const perGram = WEIGHTS_PER_GRAM[name] ?? 1 / 1_000;
    return `${Number((grams * perGram).toFixed(2))} ${name}`;
  },
};

/** Currencies without a smaller coin. */
const WHOLE_CURRENCIES = new Set(
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "),
);

const WEIGHTS_PER_GRAM: Record<string, number> = {
  g: 1,
  kg: 1 / 1_000,
  lb: 1 / 453.59237,
  oz: 1 / 28.349523125,
};

type Amount = { decimals: 0 | 2; thousands: string; point: string };

const AMOUNTS: Record<string, Amount> = {
  amount: { decimals: 2, thousands: ",", point: "." },
  amount_no_decimals: { decimals: 0, thousands: ",", point: "." },
  amount_with_comma_separator: { decimals: 2, thousands: ".", point: "," },
  amount_no_decimals_with_comma_separator: { decimals: 0, thousands: ".", point: "," },
  amount_with_apostrophe_separator: { decimals: 2, thousands: "'", point: "." },
  amount_no_decimals_with_space_separator: { decimals: 0, thousands: " ", point: "," },
  amount_with_space_separator: { decimals: 2, thousands: " ", point: "," },
  amount_with_period_and_space_separator: { decimals: 2, thousands: " ", point: "." },
};

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/;

/** An amount in the currency's smallest unit, in a shop's money format such as `€{{amount}}`. */
export function formatMoney(cents: unknown, format: string): string {
  const amount = centsOf(cents);
  if (amount === undefined) return "";
  const units = amount / 100;
  return format.replace(PLACEHOLDER, (_match, name: string) => amountText(units, name));
}

/** @returns undefined where there is no amount at all. */
function centsOf(value: unknown): number | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  return Number(toNumeric(ownProperty(value, "cents") ?? value).value);
}

function amountText(units: number, name: string): string {
  const { decimals, thousands, point } = AMOUNTS[name] ?? {
    decimals: 2,
    thousands: ",",
    point: ".",
  };
  const [whole = "0", fraction] = units.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

function amountPlaceholder(format: string): string {
  return PLACEHOLDER.exec(format)?.[0] ?? "{{amount}}";
}

function unitText(measurement: unknown): string {
  if (typeof measurement !== "object" || measurement === null) return outputText(measurement);
  const value = "reference_value" in measurement ? outputText(measurement.reference_value) : "1";
  const unit = "reference_unit" in measurement ? outputText(measurement.reference_unit) : "";
  return value === "1" || value === "" ? unit : `${value}${unit}`;
}
