import { readLiquidTokens } from "../../source/liquid-tokens.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Values of these keys may hold Liquid, which the theme editor runs. */
const WITH_LIQUID = /"(?:visible_if|default)"\s*:\s*"[^"\n]*$/;

export const liquidInStaticCode: Rule = {
  code: "LiquidInStaticCode",
  severity: "error",
  detail:
    "{% schema %}, {% stylesheet %} and {% javascript %} are static: Liquid in them is not rendered, or refused.",
  replaces: ["StaticStylesheetAndJavascriptTags"],
  check(source) {
    return source.regions
      .filter(({ name }) => ["schema", "stylesheet", "javascript"].includes(name))
      .flatMap(({ name, bodyStart, bodyEnd }) => {
        const body = source.code.slice(bodyStart, bodyEnd);
        const message = `Liquid does not run inside {% ${name} %}. Move it outside.`;
        return readLiquidTokens(body)
          .tokens.filter(({ start }) => name !== "schema" || !mayHoldLiquid(body, start))
          .map(({ start, end }) => ({ start: bodyStart + start, end: bodyStart + end }))
          .map((place) => problemAt(source, place, { code: this.code, message }));
      });
  },
};

function mayHoldLiquid(schema: string, at: number): boolean {
  const line = schema.slice(schema.lastIndexOf("\n", at) + 1, at);
  return WITH_LIQUID.test(line) || isInPreset(schema, at);
}

/** Presets may fill settings from other objects. */
function isInPreset(schema: string, at: number): boolean {
  const presets = schema.lastIndexOf('"presets"', at);
  return presets !== -1;
}
