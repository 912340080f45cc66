import { SyntaxProblem } from "../problem.ts";
import { LiquidFloat } from "../values.ts";
import { Condition } from "./condition.ts";
import type { Question } from "./condition.ts";
import { Literal, Lookup, NIL } from "./expressions.ts";
import type { Expression, Step } from "./expressions.ts";
import { FilteredValue, filterStep } from "./filtered-value.ts";
import type { FilterStep } from "./filtered-value.ts";
import { Markup } from "./markup.ts";
import { rangeOf, readExpression } from "./read-expression.ts";

/**
 * Reads markup that is broken as storefronts did before they were strict: what fits a pattern counts, the rest
 * is passed over. Themes that were written then still show something; the checker says what is wrong.
 */

const QUOTED = `"[^"]*"|'[^']*'`;
/** A value as it may be written: no white space, comma or bar outside of quotes. */
export const FRAGMENT = `(?:${QUOTED}|(?:[^\\s,|'"]|${QUOTED})+)`;
/** Longer broken markup is not guessed at: the patterns would take too long. */
const LONGEST_GUESSED = 500;

/** Reads strictly, or as far as can be understood. @throws {SyntaxProblem} when neither can be. */
export function readLeniently<T>(
  markup: Markup,
  strict: (markup: Markup) => T,
  lax: (text: string) => T | undefined,
): T {
  try {
    return strict(new Markup(markup.text, markup.offset));
  } catch (error) {
    if (!(error instanceof SyntaxProblem) || markup.text.length > LONGEST_GUESSED) throw error;
    const guessed = lax(markup.text);
    if (guessed === undefined) throw error;
    return guessed;
  }
}

export function laxExpression(fragment: string): Expression {
  const text = fragment.trim();
  try {
    const markup = new Markup(text, 0);
    const expression = readExpression(markup);
    markup.expectEnd();
    return expression;
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
  }
  if (/^("[\s\S]*"|'[\s\S]*')$/.test(text)) return new Literal(text.slice(1, -1));
  const range = /^\(\s*(\S+?)\s*\.\.\.?\s*(\S+)\s*\)$/.exec(text);
  if (range) return rangeOf(laxExpression(range[1] ?? ""), laxExpression(range[2] ?? ""));
  if (/^-?\d[\d.]*$/.test(text)) return new Literal(new LiquidFloat(Number.parseFloat(text)));
  const [first, ...steps] = segmentsOf(text);
  if (first === undefined) return NIL;
  return new Lookup("name" in first ? first.name : first.key, steps);
}

/** Names and brackets in the order they stand; what is between them is passed over. */
function segmentsOf(text: string): Step[] {
  const steps: Step[] = [];
  let position = 0;
  while (position < text.length) {
    const end = text[position] === "[" ? closingBracket(text, position) : -1;
    const name = /^[\w-]+\??/.exec(text.slice(position))?.[0];
    if (end !== -1) steps.push({ key: laxExpression(text.slice(position + 1, end)) });
    else if (name !== undefined) steps.push({ name });
    position = end === -1 ? position + (name?.length ?? 1) : end + 1;
  }
  return steps;
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === "[") depth++;
    else if (text[index] === "]" && --depth === 0) return index;
  }
  return -1;
}

export function laxFilteredValue(text: string): Expression {
  const begin = new RegExp(`(${FRAGMENT})([\\s\\S]*)`).exec(text);
  if (!begin) return NIL;
  const [, value = "", rest = ""] = begin;
  const chain = /\|\s*([\s\S]*)/.exec(rest)?.[1] ?? "";
  const steps = (chain.match(new RegExp(`(?:\\s+|${FRAGMENT}|,)+`, "g")) ?? []).flatMap(laxFilter);
  const input = laxExpression(value);
  return steps.length === 0 ? input : new FilteredValue(input, steps);
}

function laxFilter(text: string): FilterStep[] {
  const name = /\w+/.exec(text)?.[0];
  if (name === undefined) return [];
  const positional: Expression[] = [];
  const named: [string, Expression][] = [];
  const pattern = new RegExp(`[:,]\\s*(?:(\\w+)\\s*:\\s*)?(${FRAGMENT})\\s*`, "g");
  for (const [, argument, value = ""] of text.matchAll(pattern)) {
    if (argument === undefined) positional.push(laxExpression(value));
    else named.push([argument, laxExpression(value)]);
  }
  const step = filterStep(name, { positional, named });
  return step ? [step] : [];
}

/** @returns undefined when a part of it is no question at all. */
export function laxCondition(text: string): Condition | undefined {
  const parts = text.match(new RegExp(`${FRAGMENT}|\\S+`, "g")) ?? [];
  const questions: Question[] = [];
  let words: string[] = [];
  for (const part of [...parts, ""]) {
    const relation = part === "and" || part === "or" ? part : undefined;
    if (relation === undefined && part !== "") {
      words.push(part);
      continue;
    }
    const question = laxQuestion(words.join(" "), relation);
    if (!question) return undefined;
    questions.push(question);
    words = [];
  }
  return new Condition(questions);
}

function laxQuestion(text: string, relation: Question["relation"]): Question | undefined {
  const found = new RegExp(`(${FRAGMENT})\\s*([=!<>a-z_]+)?\\s*(${FRAGMENT})?`).exec(text);
  if (!found) return undefined;
  const [, left = "", operator, right = ""] = found;
  const comparison = operator === undefined ? undefined : { operator, right: laxExpression(right) };
  return { left: laxExpression(left), comparison, relation };
}

/** `name: value` pairs, wherever they stand. */
export function laxArguments(text: string): [string, Expression][] {
  const pattern = new RegExp(`(\\w[\\w-]*)\\s*:\\s*(${FRAGMENT})`, "g");
  return [...text.matchAll(pattern)].map(([, name = "", value = ""]) => [
    name,
    laxExpression(value),
  ]);
}
