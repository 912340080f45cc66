import { compileFunction } from "node:vm";

import { attributeOf, LIQUID_MARK } from "../source/html-elements.ts";
import type { EmbeddedCode } from "../source/embedded-code.ts";
import { readSection, type SectionSource } from "../source/section-source.ts";
import type { Offence } from "./offence.ts";

const CLASSIC_SCRIPT = /^(?:|text\/javascript|application\/javascript)$/i;

/** Compiles the scripts of a section, without running them. Scripts that Liquid writes are left out. */
export function checkScripts(code: string): Offence[] {
  const source = readSection(code);
  return source.scripts
    .filter((script) => !script.text.includes(LIQUID_MARK) && isClassic(source, script))
    .flatMap((script) => checkScript(script));
}

function isClassic({ bodies }: SectionSource, { home, start }: EmbeddedCode): boolean {
  if (home === "javascript") return true;
  const body = bodies.find((each) => each.start === start);
  return body !== undefined && CLASSIC_SCRIPT.test(attributeOf(body.element, "type")?.value ?? "");
}

function checkScript({ text, start }: EmbeddedCode): Offence[] {
  try {
    compileFunction(text, [], { filename: "section.js" });
    return [];
  } catch (error) {
    // Brackets in brackets, thousands deep: the compiler's stack ends before the script does.
    if (error instanceof RangeError)
      return [flaw("The script is nested too deeply.", start, start)];
    if (!(error instanceof SyntaxError)) throw error;
    const line = Number(/section\.js:(\d+)/.exec(error.stack ?? "")?.[1] ?? 1);
    const lines = text.split("\n");
    const before = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const from = start + before;
    const end = from + (lines[line - 1] ?? "").length;
    return [flaw(error.message, from, end)];
  }
}

function flaw(message: string, start: number, end: number): Offence {
  return { check: "ScriptSyntax", severity: "error", message, start, end };
}
