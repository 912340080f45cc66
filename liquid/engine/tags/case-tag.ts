import type { Body } from "../syntax/body.ts";
import type { Expression } from "../syntax/expressions.ts";
import { FRAGMENT, laxExpression, readLeniently } from "../syntax/lax-markup.ts";
import type { Markup } from "../syntax/markup.ts";
import { readExpression } from "../syntax/read-expression.ts";
import type { Branch, TagParser } from "../syntax/tag.ts";
import { plainLiteral } from "../values.ts";

/** No values: `else`. */
type When = { values: Expression[] | undefined; body: Body };

/** `{% case %}`: every `when` that fits is printed, and `else` only when none before it did. */
export const parseCase: TagParser = ({ markup, offset, readBranches }) => {
  const subject = readLeniently(markup, readWhole, laxSubject);
  const whens = readBranches(["when", "else"]).slice(1).map(readWhen);
  const isBlank = whens.every(({ body }) => body.isBlank);
  if (isBlank) for (const { body } of whens) body.dropText();
  return {
    offset,
    isBlank,
    render: (context, output) => {
      // `blank` and `empty` ask nothing here: they stand for an empty text.
      const value = plainLiteral(subject.evaluate(context));
      let isFound = false;
      for (const { values, body } of whens) {
        if (values === undefined) {
          if (!isFound) body.render(context, output);
          continue;
        }
        for (const each of values) {
          if (!context.compare("==", value, each.evaluate(context))) continue;
          isFound = true;
          body.render(context, output);
        }
      }
    },
  };
};

function readWhen({ name, markup, body }: Branch): When {
  if (name === "else") return { values: undefined, body };
  return { values: readLeniently(markup, readAlternatives, laxAlternatives), body };
}

function readWhole(markup: Markup): Expression {
  const value = readExpression(markup);
  markup.expectEnd();
  return value;
}

function laxSubject(text: string): Expression | undefined {
  const first = new RegExp(FRAGMENT).exec(text)?.[0];
  return first === undefined ? undefined : laxExpression(first);
}

/** Alternatives are parted by `or` or a comma. */
function readAlternatives(markup: Markup): Expression[] {
  const values: Expression[] = [];
  do values.push(readExpression(markup));
  while (markup.accept(",") || markup.acceptWord("or"));
  markup.expectEnd();
  return values;
}

function laxAlternatives(text: string): Expression[] | undefined {
  const found = text.match(new RegExp(FRAGMENT, "g"))?.filter((each) => each !== "or");
  return found?.map(laxExpression);
}
