import { applyFixes } from "./apply-fixes.ts";
import { formOutsideTemplate } from "./rules/form-outside-template/rule.ts";
import { readSection } from "./source/section-source.ts";

const OPENING_FENCE = /^\s*(?:```|~~~)[\w-]*[ \t]*\n/;
const CLOSING_FENCE = /\n[ \t]*(?:```|~~~)[ \t]*\s*$/;

/**
 * Takes away what a model adds to a file by habit: the fence around it, a byte order mark, Windows
 * line ends, and comment forms where no comments exist.
 *
 * The same text comes out when it is applied again.
 */
export function sanitiseSection(code: string): string {
  return withoutCommentForms(withoutFence(code.replace(/^\uFEFF+/, "").replace(/\r\n?/g, "\n")));
}

/** A fence counts only where it opens the file, for it may be text of the section elsewhere. */
function withoutFence(code: string): string {
  if (!OPENING_FENCE.test(code)) return code;
  const inner = code.replace(OPENING_FENCE, "").replace(CLOSING_FENCE, "").trimEnd();
  return withoutFence(`${inner}\n`);
}

function withoutCommentForms(code: string): string {
  if (!code.includes("new_comment")) return code;
  const problems = formOutsideTemplate.check(readSection(code), {});
  const fixes = problems.flatMap(({ fix }) => fix ?? []);
  return fixes.length === 0 ? code : withoutCommentForms(applyFixes(code, fixes));
}
