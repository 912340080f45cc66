import { LimitExceeded, SyntaxProblem } from "../problem.ts";
import type { Body } from "./body.ts";
import type { SourceFile } from "./source-file.ts";
import { parseTemplate } from "./template-reader.ts";

/** Largest template that is parsed, in characters: four times Shopify's limit of a file. */
const LARGEST_TEMPLATE = 1_000_000;
const PARSED_TEMPLATES_KEPT = 60;

const parsed = new Map<string, Body>();

/**
 * Parses a file; the newest parsed ones are kept, so that a change of settings only renders.
 *
 * @throws {SyntaxProblem} whose message names no place; {LimitExceeded} for a file that is too large.
 */
export function parsedTemplate(source: string, file: SourceFile): Body {
  const known = parsed.get(source);
  if (known) return known;
  if (source.length > LARGEST_TEMPLATE) throw new LimitExceeded("template size limit exceeded");
  const body = parseOrNameFile(source, file);
  const oldest = parsed.size >= PARSED_TEMPLATES_KEPT && parsed.keys().next();
  if (oldest && !oldest.done) parsed.delete(oldest.value);
  parsed.set(source, body);
  return body;
}

function parseOrNameFile(source: string, file: SourceFile): Body {
  try {
    return parseTemplate(source);
  } catch (error) {
    if (error instanceof SyntaxProblem) error.file ??= file;
    // A template nested beyond the stack is as hostile as one that runs out of memory.
    if (error instanceof RangeError) throw new LimitExceeded("nesting limit exceeded");
    throw error;
  }
}
