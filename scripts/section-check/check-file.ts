import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { applySafeFixes } from "../../liquid/check/apply-safe-fixes.ts";
import { checkQuickly } from "../../liquid/check/check-quickly.ts";
import { checkSection } from "../../liquid/check/check-section.ts";
import type { Problem } from "../../liquid/check/problem.ts";
import type { ThemeChecker } from "../../liquid/check/theme-check/theme-checker.ts";

/** Four times what Shopify accepts; a larger file is refused unread. */
const LARGEST_FILE_IN_BYTES = 1024 * 1024;

export type CheckedFile = { file: string; code: string; problems: Problem[]; corrected: boolean };

/** Checks one file, and corrects it first when asked. @throws {Error} when it cannot be read or written. */
export async function checkFile(
  file: string,
  fixes: boolean,
  themeChecker: ThemeChecker,
): Promise<CheckedFile> {
  const bytes = await readUpTo(file === "-" ? process.stdin : createReadStream(file));
  if (bytes === undefined) return tooLarge(file);
  const code = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const prefix = file === "-" ? {} : { prefix: path.basename(file, ".liquid") };
  const check = (text: string) => checkWhole(text, prefix, themeChecker);
  const found = await check(code);
  if (!Buffer.from(code).equals(bytes)) {
    return { file, code, problems: [notUtf8(), ...found], corrected: false };
  }
  const fixed = fixes ? applySafeFixes(code, found) : code;
  if (fixed === code) return { file, code, problems: found, corrected: false };
  await writeFile(file, fixed);
  return { file, code: fixed, problems: await check(fixed), corrected: true };
}

/** A pipe or a device tells no size, and may have no end. @returns undefined when there is too much. */
async function readUpTo(stream: Readable): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_FILE_IN_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** A file of which theme-check's process dies is an error of that file; the others are checked. */
async function checkWhole(
  code: string,
  context: { prefix?: string },
  themeChecker: ThemeChecker,
): Promise<Problem[]> {
  try {
    return await checkSection(code, context, themeChecker);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [
      problem("CheckIncomplete", "This section could not be checked completely.", detail),
      ...checkQuickly(code, context),
    ];
  }
}

function tooLarge(file: string): CheckedFile {
  const size = "The file is larger than Shopify accepts (256 KB), so it was not read.";
  const problems = [problem("FileSize", size, "Files of more than 1 MB are not read at all.")];
  return { file, code: "", problems, corrected: false };
}

function notUtf8(): Problem {
  const message = "The file is not UTF-8 text, so Shopify would refuse it.";
  return problem("NotUtf8", message, "Some bytes are not UTF-8; they show as U+FFFD here.");
}

function problem(code: string, message: string, detail: string): Problem {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { code, severity: "error", message, detail, ...place };
}
