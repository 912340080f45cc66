import { evalToken } from "liquidjs";
import type { Context, Tokenizer } from "liquidjs";

type ValueToken = ReturnType<Tokenizer["readValueOrThrow"]>;

/** Arguments of a tag: positional ones first, then `name: value`; names may hold dashes. */
export type TagArguments = { positional: ValueToken[]; named: [string, ValueToken][] };

export function readTagArguments(tokenizer: Tokenizer): TagArguments {
  const found: TagArguments = { positional: [], named: [] };
  for (skipCommas(tokenizer); !tokenizer.end(); skipCommas(tokenizer)) {
    const name = /^(?:'[^']*'|"[^"]*"|[\w-]+)(?=\s*:)/.exec(tokenizer.remaining())?.[0];
    if (name === undefined) {
      found.positional.push(tokenizer.readValueOrThrow());
      continue;
    }
    tokenizer.advance(name.length);
    tokenizer.skipBlank();
    tokenizer.advance();
    found.named.push([name.replace(/^["']|["']$/g, ""), tokenizer.readValueOrThrow()]);
  }
  return found;
}

/** Evaluates the named arguments where the tag stands. */
export function* namedValues(
  { named }: TagArguments,
  context: Context,
): Generator<unknown, Record<string, unknown>, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, token] of named) values[name] = yield evalToken(token, context);
  return values;
}

function skipCommas(tokenizer: Tokenizer): void {
  tokenizer.skipBlank();
  while (tokenizer.peek() === ",") {
    tokenizer.advance();
    tokenizer.skipBlank();
  }
}
