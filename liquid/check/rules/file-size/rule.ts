import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";
import { LIQUID_FILE_LIMIT_IN_BYTES } from "#liquid/schema/file-limit.ts";

export const fileSize: Rule = {
  code: "FileSize",
  severity: "error",
  detail: "The limit is 256 KB for a Liquid file without its {% schema %}.",
  replaces: ["MaxFileSize"],
  check(source) {
    const { code, schema } = source;
    if (code.length * 3 <= LIQUID_FILE_LIMIT_IN_BYTES) return [];
    const encoder = new TextEncoder();
    const whole = encoder.encode(code).length;
    const ofSchema =
      schema.kind === "missing"
        ? 0
        : encoder.encode(code.slice(schema.region.start, schema.region.end)).length;
    const size = whole - ofSchema;
    if (size <= LIQUID_FILE_LIMIT_IN_BYTES) return [];
    const message = `The code has ${Math.ceil(size / 1024)} KB; Shopify accepts ${LIQUID_FILE_LIMIT_IN_BYTES / 1024} KB.`;
    return [problemAt(source, { start: 0, end: 0 }, { code: this.code, message })];
  },
};
