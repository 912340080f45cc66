import {
  isRecord,
  LiquidFloat,
  LiquidLiteral,
  LiquidRange,
  LiquidSelf,
  objectDetails,
} from "./values.ts";

/** The text a template prints for a value. */
export function outputText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (value instanceof LiquidFloat) return floatText(value.number);
  if (Array.isArray(value)) return value.map(outputText).join("");
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
  if (Array.isArray(value)) return `[${value.map(rubyInspect).join(", ")}]`;
  if (isRecord(value) && !objectDetails(value)) {
    const pairs = Object.entries(value).map(
      ([key, item]) => `${JSON.stringify(key)}=>${rubyInspect(item)}`,
    );
    return `{${pairs.join(", ")}}`;
  }
  return outputText(value);
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
