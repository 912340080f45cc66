import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Shopify's limit for a Liquid file, without its schema, in bytes. */
const LARGEST_FILE = 256 * 1024;

export const fileSize: Rule = {
  code: "FileSize",
  severity: "error",
  detail: "The limit is 256 KB for a Liquid file without its {% schema %}.",
  replaces: ["MaxFileSize"],
  check(source) {
    const { code, schema } = source;
    if (code.length * 3 <= LARGEST_FILE) return [];
    const encoder = new TextEncoder();
    const whole = encoder.encode(code).length;
    const ofSchema =
      schema.kind === "missing"
        ? 0
        : encoder.encode(code.slice(schema.region.start, schema.region.end)).length;
    const size = whole - ofSchema;
    if (size <= LARGEST_FILE) return [];
    const message = `The code has ${Math.ceil(size / 1024)} KB; Shopify accepts ${LARGEST_FILE / 1024} KB.`;
    return [problemAt(source, { start: 0, end: 0 }, { code: this.code, message })];
  },
};
