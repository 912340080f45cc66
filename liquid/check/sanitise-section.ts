import { applyFixes } from "./apply-fixes.ts";
import { formOutsideTemplate } from "./rules/form-outside-template/rule.ts";
import { readSection } from "./source/section-source.ts";

const OPENING_FENCES = /^(?:\s*(?:```|~~~)[\w-]*[ \t]*\n)+/;
const FENCE_LINE = /^[ \t]*(?:```|~~~)$/;

/**
 * Takes away what a model adds to a file by habit: the fence around it, a byte order mark, Windows
 * line ends, and comment forms where no comments exist.
 *
 * The same text comes out when it is applied again.
 */
export function sanitiseSection(code: string): string {
  return withoutCommentForms(withoutFence(code.replace(/^\uFEFF+/, "").replace(/\r\n?/g, "\n")));
}

/** Fences count only where they open the file, for they may be text of the section elsewhere. */
function withoutFence(code: string): string {
  const opening = OPENING_FENCES.exec(code)?.[0];
  if (opening === undefined) return code;
  let end = code.trimEnd().length;
  for (;;) {
    const lineStart = code.lastIndexOf("\n", end - 1) + 1;
    if (lineStart < opening.length || !FENCE_LINE.test(code.slice(lineStart, end))) break;
    end = code.slice(0, lineStart).trimEnd().length;
  }
  return `${code.slice(opening.length, Math.max(end, opening.length))}\n`;
}

function withoutCommentForms(code: string): string {
  if (!code.includes("new_comment")) return code;
  const problems = formOutsideTemplate.check(readSection(code), {});
  const fixes = problems.flatMap(({ fix }) => fix ?? []);
  return fixes.length === 0 ? code : withoutCommentForms(applyFixes(code, fixes));
}
