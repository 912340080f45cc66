import { LiquidError } from "liquidjs";
import type { Template } from "liquidjs";
import { LimitExceeded, LiquidProblem } from "./problem.ts";
import type { Scene } from "./scene.ts";

/** A template's first error, thrown where errors are not printed in place. */
export class TemplateFailure extends Error {
  readonly kind: "parse" | "render";
  readonly line: number;

  constructor(kind: "parse" | "render", message: string, line: number) {
    super(message);
    this.kind = kind;
    this.line = line;
  }
}

/**
 * Notes an error and words it as Shopify prints it: `Liquid error (sections/hero line 3): …`.
 *
 * @throws {LimitExceeded} again, since that ends the rendering; {TemplateFailure} where errors are not inline.
 */
export function problemText(error: unknown, template: Template, scene: Scene): string {
  const { kind, message, line, fileName } = describeError(error, template);
  if (!scene.inlineErrors) throw new TemplateFailure(kind, message, line);
  const place = fileName === undefined ? `line ${line}` : `${fileName} line ${line}`;
  const text = `Liquid ${kind === "parse" ? "syntax error" : "error"} (${place}): ${message}`;
  scene.problems.push({ message, line });
  return text;
}

/** @throws {LimitExceeded} when the error is one of the limits. */
export function describeError(error: unknown, template?: Template) {
  if (error instanceof TemplateFailure) throw error;
  if (error instanceof LimitExceeded) throw error;
  // A template nested beyond the stack is as hostile as one that runs out of memory.
  if (error instanceof RangeError) throw new LimitExceeded("nesting limit exceeded");
  const cause = LiquidError.is(error) ? originalError(error) : error;
  if (cause instanceof LimitExceeded) throw cause;
  const message = cause instanceof Error ? cause.message.replace(POSITION, "") : String(cause);
  if (message.endsWith(" limit exceeded")) throw new LimitExceeded(message);
  const isSyntax = error instanceof Error && /ParseError|TokenizationError/.test(error.name);
  const isOurs = LiquidError.is(error) || cause instanceof LiquidProblem;
  const token = LiquidError.is(error) ? error.token : template?.token;
  return {
    kind: isSyntax ? ("parse" as const) : ("render" as const),
    message: isOurs ? rubyWords(message) : "internal",
    line: token?.getPosition()[0] ?? 1,
    fileName: token?.file,
  };
}

/** liquidjs adds the place to the message; ours stands in front of it. */
const POSITION = /(, file:[^,]*)?, line:\d+, col:\d+/gs;

/** liquidjs's words for broken syntax, and Shopify's. */
const WORDS: [RegExp, string][] = [
  [/^tag "([^"{]+)" not found$/, "Unknown tag '$1'"],
  [/^tag "\{%[\s\S]* not closed$/, "Tag '{%' was not properly terminated with regexp: /\\%\\}/"],
  [/^tag \{%-?\s*(\w+)[\s\S]* not closed$/, "'$1' tag was never closed"],
  [
    /^output [\s\S]* not closed$/,
    "Variable '{{' was not properly terminated with regexp: /\\}\\}/",
  ],
  [/^raw [\s\S]* not closed$/, "'raw' tag was never closed"],
];

function rubyWords(message: string): string {
  const [pattern, words] = WORDS.find(([each]) => each.test(message)) ?? [];
  return pattern && words !== undefined ? message.replace(pattern, words) : message;
}

function originalError(error: LiquidError): unknown {
  const original: unknown = error.originalError;
  return LiquidError.is(original) ? originalError(original) : (original ?? error);
}
