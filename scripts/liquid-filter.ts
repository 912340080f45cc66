import { createInterface } from "node:readline";
import type { BareRendering, BareTemplate } from "#liquid/engine/bare-template.ts";
import { renderStrictTemplate } from "#liquid/engine/strict-template.ts";

/** One JSON case a line on standard input, one answer a line on standard output. */
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}

function answer(line: string): BareRendering {
  const given = readCase(line);
  if (given) return renderStrictTemplate(given);
  return {
    error: { kind: "parse", message: "The line is not a JSON case with a template.", line: 1 },
  };
}

function readCase(line: string): BareTemplate | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("template" in value)) return undefined;
    const { template } = value;
    if (typeof template !== "string") return undefined;
    return {
      template,
      environment: "environment" in value ? value.environment : {},
      filesystem: "filesystem" in value ? value.filesystem : {},
      renderErrors: "renderErrors" in value && value.renderErrors === true,
      now: readNow("now" in value ? value.now : undefined),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** ISO text, milliseconds, or `{"$date": "…"}` as in the conformance data; the present when none is given. */
function readNow(value: unknown): Date {
  const time =
    typeof value === "object" && value !== null && "$date" in value ? value.$date : value;
  if (typeof time !== "string" && typeof time !== "number") return new Date();
  const now = new Date(time);
  return Number.isNaN(now.getTime()) ? new Date() : now;
}
