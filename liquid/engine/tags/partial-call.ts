import { evalToken, Hash } from "liquidjs";
import type { Context, Liquid, Template, Tokenizer } from "liquidjs";
import { LiquidProblem } from "../problem.ts";
import type { RenderContext } from "../render-context.ts";

/** How a tag names a partial: `'name'`, then `with value as alias` or `for list as alias`, then arguments. */
export type PartialCall = {
  file: ReturnType<Tokenizer["readValueOrThrow"]>;
  binding:
    | { keyword: "with" | "for"; value: ReturnType<Tokenizer["readValueOrThrow"]> }
    | undefined;
  alias: string | undefined;
  hash: Hash;
};

export function readPartialCall(tokenizer: Tokenizer): PartialCall {
  const file = tokenizer.readValueOrThrow();
  skipComma(tokenizer);
  const binding = readBinding(tokenizer);
  const alias = readAlias(tokenizer);
  skipComma(tokenizer);
  return { file, binding, alias, hash: new Hash(tokenizer, ":") };
}

/** Arguments by name, evaluated where the partial is called. */
export function* evaluateArguments(
  hash: Hash,
  context: Context,
): Generator<unknown, Record<string, unknown>, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, token] of Object.entries(hash.hash)) {
    values[name] = token === undefined ? true : yield evalToken(token, context);
  }
  return values;
}

/** @throws {LiquidProblem} as Shopify words it when the theme has no such file. */
export function parsePartial(engine: Liquid, context: RenderContext, name: string): Template[] {
  const partial = context.scene.partial(name);
  if (!partial) throw new LiquidProblem(`Could not find asset ${context.scene.partialFile(name)}`);
  return engine.parse(partial.source, partial.name);
}

/** The variable that a partial gets its bound value under: the last part of its name. */
export function boundName(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf("/") + 1);
}

function readBinding(tokenizer: Tokenizer): PartialCall["binding"] {
  const begin = tokenizer.p;
  const keyword = tokenizer.readIdentifier().getText();
  tokenizer.skipBlank();
  if ((keyword === "with" || keyword === "for") && tokenizer.peek() !== ":") {
    return { keyword, value: tokenizer.readValueOrThrow() };
  }
  tokenizer.p = begin;
  return undefined;
}

function readAlias(tokenizer: Tokenizer): string | undefined {
  const begin = tokenizer.p;
  if (tokenizer.readIdentifier().getText() === "as") {
    tokenizer.skipBlank();
    if (tokenizer.peek() !== ":") return tokenizer.readIdentifier().getText();
  }
  tokenizer.p = begin;
  return undefined;
}

function skipComma(tokenizer: Tokenizer): void {
  tokenizer.skipBlank();
  if (tokenizer.peek() === ",") tokenizer.advance();
  tokenizer.skipBlank();
}
