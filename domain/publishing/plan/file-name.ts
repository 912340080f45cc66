import { InvalidInput } from "#platform/errors.ts";
import { classPrefixOf, renamePrefix } from "./class-prefix.ts";

const FILE_NAME = /^sections\/([a-z0-9][a-z0-9_-]{0,59})\.liquid$/;
const LONGEST_SLUG = 48;
const CANDIDATES = 12;

/** Names that themes' templates and Shopify itself give a meaning to. */
const RESERVED =
  /^(apps|header|footer|announcement-bar|cart-drawer|cart-notification(-.*)?|predictive-search|pickup-availability|main-.+|header-.+|footer-.+|_blocks)$/;

/** @throws {InvalidInput} for a name that is no section file, or that has a meaning of its own in themes. */
export function checkFileName(fileName: string): void {
  const [, base] = FILE_NAME.exec(fileName) ?? [];
  if (base === undefined)
    throw invalid(
      "Use lower-case letters, digits, hyphens and underscores, 60 at most, starting with a letter or digit.",
    );
  if (RESERVED.test(base)) throw invalid(`“${base}” has a meaning of its own in themes.`);
}

/** File names for a section in the order of preference; the caller takes the first that is free. */
export function fileNameCandidates(sectionName: string): string[] {
  const slug = sectionName
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-?(?:gs-)?/, "")
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, "");
  const base = `gs-${slug === "" ? "section" : slug}`;
  return Array.from({ length: CANDIDATES }, (_, index) =>
    index === 0 ? `sections/${base}.liquid` : `sections/${base}-${index + 1}.liquid`,
  );
}

/** The class prefix that a file of this name must use, and the code under it. */
export function codeForFile(code: string, fileName: string): string {
  const from = classPrefixOf(code);
  return from === null ? code : renamePrefix(code, from, prefixOf(fileName));
}

/** `gs-faq` for `sections/gs-faq.liquid` and for `sections/faq.liquid`: file names are unique in a theme. */
function prefixOf(fileName: string): string {
  const [, base = ""] = FILE_NAME.exec(fileName) ?? [];
  const words = base.replaceAll("_", "-").replaceAll(/-{2,}/g, "-").replace(/-$/, "");
  return words.startsWith("gs-") ? words : `gs-${words}`;
}

function invalid(message: string): InvalidInput {
  return new InvalidInput([{ path: "fileName", message }]);
}
