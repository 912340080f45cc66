import type { StoreMetafield, StoreMetafields } from "../store-data.ts";
import { outputText } from "../output-text.ts";
import { toNumber } from "../numbers.ts";
import { parseJson } from "../theme-files.ts";
import { isRecord, liquidObject, LiquidFloat, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { colorObject } from "./color.ts";
import { moneyObject } from "./money.ts";

/** Finds what a reference names. @returns undefined when the shop does not have it. */
export type FindReference = (type: string, name: string) => unknown;

/** `metafields` of a resource: namespaces, then keys, each worked out when it is read. */
export function metafieldsObject(fields: StoreMetafields = {}, find: FindReference): LiquidObject {
  const namespaces = Object.entries(fields).map(([namespace, keys]) => {
    const lazy = Object.entries(keys).map(([key, field]) => [
      key,
      () => metafieldObject(field, find),
    ]);
    return [
      namespace,
      liquidObject({ name: "MetafieldNamespace" }, {}, Object.fromEntries(lazy)),
    ] as const;
  });
  return liquidObject({ name: "Metafields" }, Object.fromEntries(namespaces));
}

/** One metafield. It prints its value when that is a text, a number or a measure. */
export function metafieldObject(
  { type, value }: StoreMetafield,
  find: FindReference,
): LiquidObject {
  const isList = type.startsWith("list.");
  const itemType = isList ? type.slice(5) : type;
  const read = once(() => {
    if (!isList) return metafieldValue(itemType, value, find);
    const items = typeof value === "string" ? parseJson(value) : value;
    return Array.isArray(items) ? items.map((item) => metafieldValue(itemType, item, find)) : [];
  });
  const isPlain = !isList && !itemType.endsWith("_reference") && itemType !== "json";
  return liquidObject(
    { name: "Metafield", text: isPlain ? outputText(read()) : undefined, json: read },
    { type, "list?": isList },
    { value: read },
  );
}

function metafieldValue(type: string, value: unknown, find: FindReference): unknown {
  if (value === null || value === undefined) return undefined;
  if (type.endsWith("_reference")) return find(type, outputText(value));
  switch (type) {
    case "boolean":
      return value === true || value === "true";
    case "number_integer":
      return Math.trunc(toNumber(value));
    case "number_decimal":
      return new LiquidFloat(toNumber(value));
    case "color":
      return colorObject(outputText(value)) ?? outputText(value);
    case "json":
    case "rich_text_field":
      return typeof value === "string" ? parseJson(value) : value;
    case "money":
      return moneyValue(structured(value));
    case "rating":
      return ratingValue(structured(value));
    default:
      return isMeasure(structured(value)) ? measureValue(type, structured(value)) : value;
  }
}

/** Values of several parts are stored as an object, or as its JSON. */
function structured(value: unknown): unknown {
  return typeof value === "string" && value.startsWith("{") ? parseJson(value) : value;
}

function moneyValue(value: unknown): LiquidObject {
  const currency = outputText(ownProperty(value, "currency_code") ?? "USD");
  return moneyObject(Math.round(toNumber(ownProperty(value, "amount")) * 100), currency);
}

function ratingValue(value: unknown): LiquidObject {
  const rating = outputText(ownProperty(value, "value"));
  return liquidObject(
    { name: "Rating", text: rating },
    {
      rating: new LiquidFloat(toNumber(rating)),
      scale_min: new LiquidFloat(toNumber(ownProperty(value, "scale_min"))),
      scale_max: new LiquidFloat(toNumber(ownProperty(value, "scale_max"))),
    },
  );
}

function isMeasure(value: unknown): boolean {
  return isRecord(value) && "value" in value && "unit" in value;
}

function measureValue(type: string, measure: unknown): LiquidObject {
  const value = new LiquidFloat(toNumber(outputText(ownProperty(measure, "value"))));
  const unit = unitSign(outputText(ownProperty(measure, "unit")));
  return liquidObject(
    { name: "Measurement", text: `${outputText(value)} ${unit}` },
    { type, value, unit },
  );
}

const UNIT_SIGNS: Record<string, string> = {
  centimeters: "cm",
  feet: "ft",
  grams: "g",
  inches: "in",
  kilograms: "kg",
  liters: "L",
  meters: "m",
  milliliters: "mL",
  millimeters: "mm",
  ounces: "oz",
  pounds: "lb",
};

function unitSign(unit: string): string {
  return UNIT_SIGNS[unit.toLowerCase()] ?? unit;
}

function once<T>(compute: () => T): () => T {
  let result: { value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}
