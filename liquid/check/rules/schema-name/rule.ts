import { type JsonObject, memberOf } from "../../source/json-node.ts";
import { placeOf, schemaParts } from "../../source/schema-parts.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Shopify's limit for the name in a schema, in characters. */
const LONGEST_NAME = 25;

export const schemaName: Rule = {
  code: "SchemaName",
  severity: "error",
  detail: "schema.name and presets[].name are required; schema.name may have 25 characters.",
  replaces: ["ValidSchemaName", "ValidSchema"],
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    const named: [JsonObject, string][] = [
      [parts.root, "section"],
      ...parts.presets.map((preset): [JsonObject, string] => [preset, "preset"]),
    ];
    return named.flatMap(([object, what]) => {
      const member = memberOf(object, "name");
      const name = member?.value.kind === "string" ? member.value.value : "";
      const place = placeOf(object, member);
      if (name.trim() === "") {
        return problemAt(source, place, { code: this.code, message: `The ${what} needs a name.` });
      }
      // The length of a translated name is not known here.
      if (what !== "section" || name.length <= LONGEST_NAME || name.startsWith("t:")) return [];
      const message = `The section's name has ${name.length} characters; Shopify allows ${LONGEST_NAME}.`;
      const text = JSON.stringify(shortened(name));
      const fix = member && { start: member.value.start, end: member.value.end, text };
      return problemAt(source, place, { code: this.code, message, fix });
    });
  },
};

/** As many whole words as fit. */
function shortened(name: string): string {
  const cut = name.slice(0, LONGEST_NAME + 1);
  const lastGap = cut.lastIndexOf(" ");
  return (lastGap > 0 ? cut.slice(0, lastGap) : name.slice(0, LONGEST_NAME)).trim();
}
