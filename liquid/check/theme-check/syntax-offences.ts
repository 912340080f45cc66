import { parseStrictly } from "#liquid/engine/parse-strictly.ts";
import type { Offence } from "./offence.ts";

/** What Shopify's parser refuses in the code as it is now: the first such place, under theme-check's name for it. */
export async function syntaxOffences(code: string): Promise<Offence[]> {
  const read = parseStrictly(code);
  if (read.kind === "valid") return [];
  const start = startOfLine(code, read.line);
  const lineLength = code.slice(start).search(/\r?\n|$/);
  return [
    {
      check: "LiquidSyntaxError",
      severity: "error",
      message: read.message,
      start,
      end: start + lineLength,
    },
  ];
}

function startOfLine(code: string, line: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = code.indexOf("\n", start) + 1;
  return start;
}
