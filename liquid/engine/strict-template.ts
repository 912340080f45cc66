import { renderBareTemplate } from "./bare-template.ts";
import type { BareRendering, BareTemplate } from "./bare-template.ts";
import { parseStrictly } from "./parse-strictly.ts";

/** Renders a template without theme and shop as a storefront would: what its strict parser refuses is an error. */
export function renderStrictTemplate(given: BareTemplate): BareRendering {
  const syntax = parseStrictly(given.template);
  if (syntax.kind === "valid") return renderBareTemplate(given);
  const { message, line } = syntax;
  return { error: { kind: "parse", message, line } };
}
