import { Tag, Value } from "liquidjs";
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from "liquidjs";
import { outputText } from "../output-text.ts";

let nextId = 0;

/**
 * `{% cycle %}`: prints the next of its values each time.
 *
 * Cycles of the same name, or of the same literal values, share their position.
 */
export class ShopifyCycleTag extends Tag {
  private readonly values: { text: string; value: Value }[] = [];
  private readonly group: Value | undefined;
  private readonly key: string;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const first = this.readOne();
    this.tokenizer.skipBlank();
    if (this.tokenizer.peek() === ":") {
      this.group = first.value;
      this.tokenizer.advance();
    } else {
      this.values.push(first);
      this.skipComma();
    }
    while (!this.tokenizer.end()) {
      this.values.push(this.readOne());
      if (!this.skipComma()) break;
    }
    const texts = this.values.map(({ text }) => text);
    const areLiteral = texts.every((text) => /^(['"]|-?\d)/.test(text));
    this.key = areLiteral ? texts.join(",") : `cycle ${nextId++}`;
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const positions = context.getRegister<Map<string, number>>("cycle-positions", new Map());
    const key = this.group
      ? `named ${outputText(yield this.group.value(context, false))}`
      : this.key;
    const position = positions.get(key) ?? 0;
    const index = position < this.values.length ? position : 0;
    positions.set(key, (index + 1) % this.values.length);
    const chosen = this.values[index];
    if (chosen) emitter.write(yield chosen.value.value(context, false));
  }

  private readOne(): { text: string; value: Value } {
    this.tokenizer.skipBlank();
    const text = this.tokenizer.readValueOrThrow().getText();
    return { text, value: new Value(text, this.liquid) };
  }

  private skipComma(): boolean {
    this.tokenizer.skipBlank();
    if (this.tokenizer.peek() !== ",") return false;
    this.tokenizer.advance();
    this.tokenizer.skipBlank();
    return true;
  }
}
