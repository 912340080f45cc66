import type { BareRendering } from "#liquid/engine/bare-template.ts";

/** One case of the conformance data: a template, its data, and what a storefront makes of it. */
export type ConformanceCase = {
  name: string;
  template: string;
  environment?: unknown;
  filesystem?: unknown;
  expected?: string;
  expectedPattern?: Pattern;
  errors?: { parse_error?: Pattern[]; render_error?: Pattern[]; output?: Pattern[]; line?: number };
  modes?: string[];
  renderErrors?: boolean;
};

type Pattern = string | { $regexp: string };

/** Tells whether an answer is what the case expects: exact output, or an error with the words it names. */
export function passes(given: ConformanceCase, answer: BareRendering): boolean {
  const { errors = {} } = given;
  if ("error" in answer) {
    const { kind, message, line } = answer.error;
    const text = `Liquid::${kind === "parse" ? "SyntaxError" : "Error"}: ${message}`;
    const wanted = [errors.parse_error, errors.render_error, errors.output];
    const isWorded = wanted.some((patterns) => patterns !== undefined && matches(text, patterns));
    return isWorded && (errors.line === undefined || errors.line === line);
  }
  if (given.expected !== undefined) return answer.output === given.expected;
  if (given.expectedPattern !== undefined) return matches(answer.output, [given.expectedPattern]);
  if (errors.output === undefined) return !isInvalid(given) && errors.render_error === undefined;
  const isOnLine = errors.line === undefined || answer.output.includes(`line ${errors.line}`);
  return matches(answer.output, errors.output) && isOnLine;
}

/** The same, whatever words the errors have: that there is one of the kind, where it should be, is enough. */
export function passesButForWords(given: ConformanceCase, answer: BareRendering): boolean {
  if (passes(given, answer)) return true;
  const { errors = {}, expected } = given;
  if ("error" in answer) {
    const wanted = answer.error.kind === "parse" ? errors.parse_error : errors.render_error;
    return wanted !== undefined;
  }
  if (errors.output !== undefined) return hasError(answer.output);
  return (
    expected !== undefined &&
    hasError(expected) &&
    withoutWords(answer.output) === withoutWords(expected)
  );
}

const ERROR = /Liquid (?:syntax )?error(?: \([^)\n]*\))?: [^\n<]*/g;

function hasError(text: string): boolean {
  return text.search(ERROR) !== -1;
}

function withoutWords(text: string): string {
  return text.replace(ERROR, "Liquid error");
}

/** A case that must be rejected when it is parsed. */
export function isInvalid({ errors }: ConformanceCase): boolean {
  return errors?.parse_error !== undefined;
}

function matches(text: string, patterns: Pattern[]): boolean {
  return patterns.every((pattern) => toRegExp(pattern).test(text));
}

/** Patterns are written as in Ruby; plain ones are looked for without regard to case. */
function toRegExp(pattern: Pattern): RegExp {
  if (typeof pattern === "string") {
    const isExpression = /^\^|\$$|\\[dw]/.test(pattern);
    return new RegExp(
      isExpression ? pattern : pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
      "im",
    );
  }
  const [, body = pattern.$regexp, flags = ""] =
    /^\/([\s\S]*)\/([imx]*)$/.exec(pattern.$regexp) ?? [];
  const isInsensitive = flags.includes("i") || /^\(\?[a-z]*i/.test(body);
  return new RegExp(
    body.replace(/^\(\?[mix-]+\)/, ""),
    `m${isInsensitive ? "i" : ""}${flags.includes("m") ? "s" : ""}`,
  );
}
