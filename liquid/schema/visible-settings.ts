import type { SettingDefinition } from "./section-schema.ts";

/** A comparison, an operand alone, or these joined by `and` and `or`; Shopify allows no more. */
const TOKEN =
  /\s*(==|!=|<>|>=|<=|>|<|\band\b|\bor\b|\bcontains\b|"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|[\w.-]+)/y;

/**
 * Tells whether a setting's `visible_if` holds.
 *
 * @param values of the section or the block the setting stands in, by id.
 * @returns true for a setting without a condition, and for a condition that cannot be read: a form shows too
 * much rather than too little.
 */
export function isSettingVisible(
  definition: SettingDefinition,
  values: Record<string, unknown>,
): boolean {
  const condition = /^\s*\{\{(.*)\}\}\s*$/s.exec(definition.visible_if ?? "")?.[1];
  if (condition === undefined) return true;
  const tokens = readTokens(condition);
  return tokens === undefined || holds(tokens, values);
}

function readTokens(condition: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = condition.trim();
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens.length > 0 ? tokens : undefined;
}

/** `and` and `or` bind from right to left, as in Liquid. */
function holds(tokens: string[], values: Record<string, unknown>): boolean {
  const join = tokens.findIndex((token) => token === "and" || token === "or");
  if (join === -1) return comparisonHolds(tokens, values);
  const left = comparisonHolds(tokens.slice(0, join), values);
  const right = holds(tokens.slice(join + 1), values);
  return tokens[join] === "and" ? left && right : left || right;
}

function comparisonHolds(tokens: string[], values: Record<string, unknown>): boolean {
  const [left = "", operator, right = ""] = tokens;
  const a = operand(left, values);
  if (operator === undefined) return isTruthy(a);
  if (right === "blank" || right === "empty") return isBlank(a) === (operator === "==");
  const b = operand(right, values);
  switch (operator) {
    case "==":
      return a === b;
    case "!=":
    case "<>":
      return a !== b;
    case "contains":
      return typeof a === "string" && typeof b === "string" && a.includes(b);
    default:
      return typeof a === "number" && typeof b === "number" && isOrdered(a, operator, b);
  }
}

function isOrdered(a: number, operator: string, b: number): boolean {
  if (operator === ">") return a > b;
  if (operator === "<") return a < b;
  return operator === ">=" ? a >= b : a <= b;
}

function operand(token: string, values: Record<string, unknown>): unknown {
  if (/^["']/.test(token)) return token.slice(1, -1);
  if (/^-?\d/.test(token)) return Number(token);
  if (token === "true" || token === "false") return token === "true";
  if (token === "nil" || token === "null") return undefined;
  const id = token.split(".").at(-1) ?? "";
  return Object.hasOwn(values, id) ? (values[id] ?? undefined) : undefined;
}

function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== false;
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return (
    value === undefined || value === false || (typeof value === "string" && value.trim() === "")
  );
}
