import { wholeList } from "../limited-list.ts";
import { loopItems } from "../loop-items.ts";
import { toInteger } from "../numbers.ts";
import { SyntaxProblem } from "../problem.ts";
import type { RenderContext } from "../render-context.ts";
import { Lookup } from "../syntax/expressions.ts";
import type { Expression } from "../syntax/expressions.ts";
import { readExpression } from "../syntax/read-expression.ts";
import type { TagParser } from "../syntax/tag.ts";
import { isRecord, liquidObject } from "../values.ts";

const LARGEST_PAGE = 250;

/** `{% paginate collection.products by 12 %}`: the list holds only the current page's items inside. */
export const parsePaginate: TagParser = ({ markup, offset, readBody }) => {
  const list = readExpression(markup);
  if (!markup.acceptWord("by")) {
    throw new SyntaxProblem(
      "Syntax Error in 'paginate' - Valid syntax: paginate [list] by [number]",
      offset,
    );
  }
  const pageSize = readExpression(markup);
  const body = readBody();
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const found = list.evaluate(context);
      const items = Array.isArray(found) ? wholeList(found) : loopItems(found);
      const requested = toInteger(pageSize.evaluate(context) ?? LARGEST_PAGE);
      const size = Math.min(LARGEST_PAGE, Math.max(1, requested));
      context.plainCall.charge(items.length + Math.ceil(items.length / size));
      const page = Math.max(1, toInteger(context.variable("current_page") ?? 1));
      const shown = items.slice((page - 1) * size, page * size);
      const scope = context.push(
        new Map([["paginate", paginateObject({ page, size, count: items.length })]]),
      );
      const restore = showInPlace(list, shown, scope, context);
      try {
        body.render(context, output);
      } finally {
        context.pop();
        restore?.();
      }
    },
  };
};

/** Makes the list's own expression give the page's items. @returns how to undo it, where that is needed. */
function showInPlace(
  list: Expression,
  shown: unknown[],
  scope: Map<string, unknown>,
  context: RenderContext,
): (() => void) | undefined {
  if (!(list instanceof Lookup) || typeof list.variable !== "string") return undefined;
  const last = list.steps.at(-1);
  if (last === undefined) {
    scope.set(list.variable, shown);
    return undefined;
  }
  const owner = new Lookup(list.variable, list.steps.slice(0, -1)).evaluate(context);
  const name = "name" in last ? last.name : context.text(last.key.evaluate(context));
  return isRecord(owner) ? replace(owner, name, shown) : undefined;
}

/** Puts the page's items in place of the list, and gives back how to undo it. */
function replace(owner: Record<string, unknown>, name: string, items: unknown[]): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value: items, configurable: true, enumerable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

function paginateObject({
  page,
  size,
  count,
}: {
  page: number;
  size: number;
  count: number;
}): unknown {
  const pages = Math.max(1, Math.ceil(count / size));
  const link = (title: string, to: number) =>
    liquidObject({ name: "Part" }, { title, url: `?page=${to}`, is_link: true });
  const here = liquidObject(
    { name: "Part" },
    { title: String(page), url: undefined, is_link: false },
  );
  const parts = Array.from({ length: pages }, (_, index) =>
    index + 1 === page ? here : link(String(index + 1), index + 1),
  );
  return liquidObject(
    { name: "Paginate" },
    {
      current_page: page,
      current_offset: (page - 1) * size,
      items: count,
      page_param: "page",
      page_size: size,
      pages,
      parts,
      previous: page > 1 ? link("&laquo; Previous", page - 1) : undefined,
      next: page < pages ? link("Next &raquo;", page + 1) : undefined,
    },
  );
}
