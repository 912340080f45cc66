import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const schemaOnce: Rule = {
  code: "SchemaOnce",
  severity: "error",
  detail: "Shopify refuses a file with a second {% schema %}.",
  replaces: ["SchemaOncePerFile"],
  check(source) {
    const schemas = source.regions.filter(({ name }) => name === "schema");
    return schemas.slice(1).map((region) =>
      problemAt(source, region, {
        code: this.code,
        message: "A section may have only one {% schema %}. Remove this one or join both.",
      }),
    );
  },
};
