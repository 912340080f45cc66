import { isTruthy } from "../comparison.ts";
import type { RenderContext } from "../render-context.ts";
import type { Expression } from "./expressions.ts";
import type { Markup } from "./markup.ts";
import { readExpression } from "./read-expression.ts";

/** One question of a condition; `relation` says how the next one is joined to it. */
export type Question = {
  left: Expression;
  comparison: { operator: string; right: Expression } | undefined;
  relation: "and" | "or" | undefined;
};

/** Questions joined by `and` and `or`, which bind from right to left. */
export class Condition {
  private readonly questions: readonly Question[];

  constructor(questions: readonly Question[]) {
    this.questions = questions;
  }

  holds(context: RenderContext): boolean {
    let holds = false;
    for (const { left, comparison, relation } of this.questions) {
      const value = left.evaluate(context);
      holds = comparison
        ? context.compare(comparison.operator, value, comparison.right.evaluate(context))
        : isTruthy(value);
      if (relation === undefined || holds === (relation === "or")) return holds;
    }
    return holds;
  }
}

/** @throws {SyntaxProblem} */
export function readCondition(markup: Markup): Condition {
  const questions: Question[] = [];
  let relation: Question["relation"];
  do {
    const left = readExpression(markup);
    const operator = readOperator(markup);
    const comparison =
      operator === undefined ? undefined : { operator, right: readExpression(markup) };
    relation = markup.acceptWord("and") ? "and" : markup.acceptWord("or") ? "or" : undefined;
    questions.push({ left, comparison, relation });
  } while (relation !== undefined);
  markup.expectEnd();
  return new Condition(questions);
}

/** Longer ones first: `<=` begins with `<`. */
const OPERATORS = ["==", "!=", "<>", "<=", ">=", "<", ">"] as const;

function readOperator(markup: Markup): string | undefined {
  if (markup.acceptWord("contains")) return "contains";
  return OPERATORS.find((operator) => markup.accept(operator));
}
