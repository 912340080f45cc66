import type { FilterFamily } from "../filter.ts";
import { LiquidProblem } from "../problem.ts";
import { isRecord, LiquidFloat, objectDetails } from "../values.ts";
import { eventData } from "./event-data.ts";
import { structuredData } from "./structured-data.ts";

const DEEPEST_JSON = 20;

export const JSON_FILTERS: FilterFamily = {
  json: (input, _args, { charge }) => {
    const text = jsonText(input);
    charge(text.length);
    return text;
  },
  structured_data: (input, _args, { scene }) => jsonText(structuredData(input, scene)),
  standard_event_data: (input, _args, { named, scene }) =>
    jsonText(eventData(input, named["context"], scene)),
};

/** JSON that is safe inside a script element. */
export function jsonText(value: unknown): string {
  return JSON.stringify(jsonValue(value, 0))
    .replace(/</g, "\\u003c")
    .replace(/>/g, "\\u003e")
    .replace(/&/g, "\\u0026")
    .replace(/\//g, "\\/");
}

function jsonValue(value: unknown, depth: number): unknown {
  if (depth > DEEPEST_JSON) throw new LiquidProblem("object is nested too deep for json");
  if (value === null || value === undefined) return null;
  if (value instanceof LiquidFloat) return value.number;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, depth + 1));
  const details = objectDetails(value);
  if (details?.json) return jsonValue(details.json(), depth + 1);
  if (details) return details.text ?? { error: "json not allowed for this object" };
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, jsonValue(item, depth + 1)]),
  );
}
