import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const LIQUID = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Values of these keys may hold Liquid, which the theme editor runs. */
const WITH_LIQUID = /"(?:visible_if|default)"\s*:\s*"[^"\n]*$/;

export const liquidInStaticCode: Rule = {
  code: "LiquidInStaticCode",
  severity: "error",
  replaces: ["StaticStylesheetAndJavascriptTags"],
  check(source) {
    return source.regions
      .filter(({ name }) => ["schema", "stylesheet", "javascript"].includes(name))
      .flatMap(({ name, bodyStart, bodyEnd }) => {
        const body = source.code.slice(bodyStart, bodyEnd);
        return [...body.matchAll(LIQUID)]
          .filter(({ index }) => name !== "schema" || !mayHoldLiquid(body, index))
          .map(({ 0: text, index }) =>
            problemAt(
              source,
              { start: bodyStart + index, end: bodyStart + index + text.length },
              {
                code: this.code,
                message: `Liquid does not run inside {% ${name} %}. Move it outside.`,
              },
            ),
          );
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
