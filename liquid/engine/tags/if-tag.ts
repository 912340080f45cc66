import { readCondition } from "../syntax/condition.ts";
import type { Condition } from "../syntax/condition.ts";
import { laxCondition, readLeniently } from "../syntax/lax-markup.ts";
import type { Body } from "../syntax/body.ts";
import type { Node } from "../syntax/node.ts";
import type { Branch, TagParser, TagParts } from "../syntax/tag.ts";

/** No condition: `else`. */
type Choice = { condition: Condition | undefined; body: Body };

/** `{% if %}` with its `elsif` and `else`: the first that holds is printed. */
export const parseIf: TagParser = (tag) => choices(tag, true);

/** `{% unless %}`: an `if` whose first condition must not hold. */
export const parseUnless: TagParser = (tag) => choices(tag, false);

function choices({ offset, readBranches }: TagParts, wanted: boolean): Node {
  const [first, ...others] = readBranches(["elsif", "else"]).map(choice);
  const all = first ? [first, ...others] : others;
  const isBlank = all.every(({ body }) => body.isBlank);
  if (isBlank) for (const { body } of all) body.dropText();
  return {
    offset,
    isBlank,
    render: (context, output) => {
      const chosen = all.find((each) =>
        each.condition === undefined
          ? true
          : each.condition.holds(context) === (each === first ? wanted : true),
      );
      chosen?.body.render(context, output);
    },
  };
}

function choice({ name, markup, body }: Branch): Choice {
  const condition =
    name === "else" ? undefined : readLeniently(markup, readCondition, laxCondition);
  return { condition, body };
}
