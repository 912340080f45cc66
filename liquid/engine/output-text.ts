import { LimitExceeded } from "./problem.ts";
import {
  isRecord,
  LiquidFloat,
  LiquidLiteral,
  LiquidRange,
  LiquidSelf,
  objectDetails,
} from "./values.ts";

/** A list of long texts can be short itself; more of it than this is not spelled out. */
const LONGEST_LIST_TEXT_IN_CHARACTERS = 10_000_000;

/** The text a template prints for a value. */
export function outputText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (value instanceof LiquidFloat) return floatText(value.number);
  if (Array.isArray(value)) return listText(value, outputText, "");
  if (value instanceof Date) return dateText(value);
  if (value instanceof LiquidRange) return `${value.first}..${value.last}`;
  if (value instanceof LiquidSelf) return "Liquid::SelfDrop";
  if (value instanceof LiquidLiteral) return "";
  const details = objectDetails(value);
  if (details) return details.text ?? `${details.name}Drop`;
  if (isRecord(value)) return rubyInspect(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  return "";
}

/** The text a filter works on: unlike printed, a list is spelled out as Ruby inspects it. */
export function filterText(value: unknown): string {
  return Array.isArray(value) ? rubyInspect(value) : outputText(value);
}

/** A hash or list as Ruby prints it for people: `{"a"=>1}`. */
export function rubyInspect(value: unknown): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${listText(value, rubyInspect, ", ")}]`;
  if (isRecord(value) && !objectDetails(value)) {
    const pairText = ([key, item]: [string, unknown]) =>
      `${JSON.stringify(key)}=>${rubyInspect(item)}`;
    return `{${listText(Object.entries(value), pairText, ", ")}}`;
  }
  return outputText(value);
}

/** @throws {LimitExceeded} before the memory is full of the texts of a list. */
function listText<T>(items: T[], textOf: (item: T) => string, glue: string): string {
  let length = 0;
  const texts = items.map((item) => {
    const text = textOf(item);
    length += text.length + glue.length;
    if (length > LONGEST_LIST_TEXT_IN_CHARACTERS)
      throw new LimitExceeded("memory alloc limit exceeded");
    return text;
  });
  return texts.join(glue);
}

function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : floatText(value);
}

/** Ruby switches to exponents at 1e15, as storefronts were seen to do, and below 0.0001. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e15 || size < 1e-4)) {
    const [digits = "0", exponent = "0"] = value.toExponential().split("e");
    const sign = exponent.startsWith("-") ? "-" : "+";
    return `${digits.includes(".") ? digits : `${digits}.0`}e${sign}${exponent.slice(1).padStart(2, "0")}`;
  }
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function dateText(value: Date): string {
  return `${value.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
