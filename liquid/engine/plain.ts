import { Drop } from "liquidjs";
import { BracketKey } from "./values.ts";

/** The value behind liquidjs's literals: `nil` is undefined, `empty` and `blank` are an empty text. */
export function plain(value: unknown): unknown {
  if (value instanceof Drop) return value.valueOf() ?? undefined;
  return value instanceof BracketKey ? value.text : value;
}
