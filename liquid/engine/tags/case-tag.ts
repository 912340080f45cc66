import { Drop, Tag, Value } from "liquidjs";
import type { Context, Emitter, Liquid, Parser, TagToken, Template, TopLevelToken } from "liquidjs";
import { areEqual } from "../comparison.ts";

type Branch = { values: Value[]; templates: Template[] };

/** `{% case %}`: every matching `when` is printed, and `else` only when none before it matched. */
export class ShopifyCaseTag extends Tag {
  readonly branches: (Branch | { otherwise: true; templates: Template[] })[] = [];
  private readonly value: Value;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.value = new Value(this.tokenizer.readFilteredValue(), liquid);
    let templates: Template[] = [];
    const stream = parser
      .parseStream(rest)
      .on<TagToken>("tag:when", (when) => {
        templates = [];
        this.branches.push({ values: readValues(when, liquid), templates });
      })
      .on<TagToken>("tag:else", () => {
        templates = [];
        this.branches.push({ otherwise: true, templates });
      })
      .on("tag:endcase", () => stream.stop())
      .on<Template>("template", (template) => templates.push(template))
      .on("end", () => {
        throw new Error("'case' tag was never closed");
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const given = yield this.value.value(context, false);
    // `blank` and `empty` ask nothing here: they stand for an empty text.
    const target = given instanceof Drop ? given.valueOf() : given;
    let matched = false;
    for (const branch of this.branches) {
      if ("otherwise" in branch) {
        if (!matched)
          yield this.liquid.renderer.renderTemplates(branch.templates, context, emitter);
        continue;
      }
      for (const candidate of branch.values) {
        if (!areEqual(target, yield candidate.value(context, false))) continue;
        matched = true;
        yield this.liquid.renderer.renderTemplates(branch.templates, context, emitter);
      }
    }
  }
}

/** Alternatives are parted by `or` or a comma. */
function readValues({ tokenizer }: TagToken, liquid: Liquid): Value[] {
  const values: Value[] = [];
  while (!tokenizer.end()) {
    const begin = tokenizer.p;
    tokenizer.readValueOrThrow();
    values.push(new Value(tokenizer.input.slice(begin, tokenizer.p), liquid));
    tokenizer.skipBlank();
    if (tokenizer.peek() === ",") tokenizer.advance();
    else if (/^or\b/.test(tokenizer.remaining())) tokenizer.advance(2);
    else break;
    tokenizer.skipBlank();
  }
  return values;
}
