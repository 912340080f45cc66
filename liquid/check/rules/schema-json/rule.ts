import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const schemaJson: Rule = {
  code: "SchemaNotJson",
  severity: "error",
  detail:
    "Shopify parses the schema as strict JSON (RFC 8259): no comments, no trailing commas, double quotes only.",
  replaces: ["ValidSchema", "ValidJSON", "JSONSyntaxError"],
  check(source) {
    const { schema } = source;
    if (schema.kind === "missing") return [];
    if (schema.kind === "schema" && schema.root.kind !== "object") {
      const message = 'The schema must be one JSON object: it starts with "{".';
      return [problemAt(source, schema.root, { code: this.code, message })];
    }
    return schema.flaws.map(({ message, start, end, fix }) =>
      problemAt(source, { start, end }, { code: this.code, message: inSchema(message), fix }),
    );
  },
};

function inSchema(message: string): string {
  return `The section's schema cannot be read: ${message}`;
}
