import { renderTemplate } from "./render-template.ts";
import { TemplateFailure } from "./template-failure.ts";
import { emptyScene } from "./scene.ts";
import { isRecord, LiquidFloat } from "./values.ts";
import type { LiquidObject } from "./values.ts";

/** A template with its data, apart from any shop: what conformance cases and `npm run liquid` give. */
export type BareTemplate = {
  template: string;
  environment?: unknown;
  /** Partials by name. */
  filesystem?: unknown;
  /** True: errors are printed in place. */
  renderErrors?: boolean;
  now?: Date;
};

export type BareRendering =
  | { output: string }
  | { error: { kind: "parse" | "render"; message: string; line: number } };

/** Renders a template without theme and shop. */
export function renderBareTemplate(given: BareTemplate): BareRendering {
  const partials = Object.entries(isRecord(given.filesystem) ? given.filesystem : {});
  const files = new Map(
    partials.flatMap(([name, source]) => [
      [name, String(source)],
      [fileKey(name), String(source)],
    ]),
  );
  for (const [name, source] of partials) files.set(name, String(source));
  const environment = decode(given.environment);
  const scene = {
    ...emptyScene(given.now ?? new Date()),
    globals: isRecord(environment) ? environment : {},
    inlineErrors: given.renderErrors ?? false,
    partialFile: (name: string) => name,
    partial: (name: string) => {
      const source = files.get(name) ?? files.get(fileKey(name));
      return source === undefined ? undefined : { name, source };
    },
  };
  try {
    return { output: renderTemplate(given.template, undefined, scene).output };
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    return { error: { kind: error.kind, message: error.message, line: error.line } };
  }
}

/** JSON lacks floats that are whole, big integers and dates: `{"$float": 1}`, `{"$int": "…"}`, `{"$date": "…"}`. */
function decode(value: unknown): unknown {
  if (typeof value === "number" && (!Number.isInteger(value) || Math.abs(value) >= 1e21))
    return new LiquidFloat(value);
  if (Array.isArray(value)) return value.map(decode);
  if (!isRecord(value)) return value;
  if (typeof value["$float"] === "number") return new LiquidFloat(value["$float"]);
  if (typeof value["$int"] === "string") return BigInt(value["$int"]);
  if (typeof value["$date"] === "string") return new Date(value["$date"]);
  const entries = Object.entries(value).map(([name, item]) => [name, decode(item)]);
  const decoded: LiquidObject = Object.fromEntries(entries);
  return decoded;
}

function fileKey(name: string): string {
  return name.toLowerCase().replace(/\.liquid$/, "");
}
