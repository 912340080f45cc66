const CLASS_PREFIX = /class="\s*(gs-[a-z0-9]+(?:-[a-z0-9]+)*)(?=[\s"_{]|--)/;
const WORDS_THAT_SAY_NOTHING = new Set(
  "a an and the for of with to in on my our your section add make create please want need me i we that which some".split(
    " ",
  ),
);

/**
 * The prefix of a section's classes, equal to its file name: the one it has, else one from the request.
 */
export function sectionPrefix(currentCode: string | null, request: string): string {
  const existing = currentCode === null ? null : CLASS_PREFIX.exec(currentCode)?.[1];
  if (existing) return existing;
  const words = request
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !WORDS_THAT_SAY_NOTHING.has(word));
  return ["gs", ...words.slice(0, 3).map((word) => word.slice(0, 16))].join("-");
}
