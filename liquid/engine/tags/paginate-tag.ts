import { evalToken, Tag } from "liquidjs";
import type {
  Context,
  Emitter,
  Liquid,
  Parser,
  TagToken,
  Template,
  Tokenizer,
  TopLevelToken,
} from "liquidjs";
import { wholeList } from "../limited-list.ts";
import { loopItems } from "../loop-items.ts";
import { toInteger } from "../numbers.ts";
import { renderContext } from "../render-context.ts";
import { isRecord, liquidObject } from "../values.ts";
import { parseBody } from "./body.ts";

const LARGEST_PAGE = 250;

type ValueToken = ReturnType<Tokenizer["readValueOrThrow"]>;

/** `{% paginate collection.products by 12 %}`: the list holds only the current page's items inside. */
export class PaginateTag extends Tag {
  readonly templates: Template[];
  private readonly path: string[];
  private readonly list: ValueToken;
  private readonly size: ValueToken;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.list = this.tokenizer.readValueOrThrow();
    this.path = this.list.getText().split(".");
    if (this.tokenizer.readIdentifier().getText() !== "by") {
      throw new Error("Syntax Error in 'paginate' - Valid syntax: paginate [list] by [number]");
    }
    this.size = this.tokenizer.readValueOrThrow();
    this.templates = parseBody(token, rest, parser);
  }

  *render(given: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const context = renderContext(given);
    const list: unknown = yield evalToken(this.list, context);
    const items = Array.isArray(list) ? wholeList(list) : loopItems(list);
    const requested = toInteger((yield evalToken(this.size, context)) ?? LARGEST_PAGE);
    const size = Math.min(LARGEST_PAGE, Math.max(1, requested));
    const page = Math.max(1, toInteger((yield context._get(["current_page"])) ?? 1));
    const shown = items.slice((page - 1) * size, page * size);
    const scope: Record<string, unknown> = Object.assign(Object.create(null), {
      paginate: paginateObject({ page, size, count: items.length }),
    });
    const owner: unknown =
      this.path.length > 1 ? yield context._get(this.path.slice(0, -1)) : undefined;
    const restore = isRecord(owner) ? replace(owner, this.path.at(-1) ?? "", shown) : undefined;
    if (!restore) scope[this.path[0] ?? ""] = shown;
    context.push(scope);
    try {
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    } finally {
      context.pop();
      restore?.();
    }
  }
}

/** Puts the page's items in place of the list, and gives back how to undo it. */
function replace(owner: Record<string, unknown>, name: string, items: unknown[]): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value: items, configurable: true, enumerable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
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
