export type Part = { text: string; isMatch: boolean };

const EXCERPT_IN_CHARACTERS = 160;
/** As much of a request as a row shows for certain. */
const SHOWN_IN_CHARACTERS = 40;
const BEFORE_THE_MATCH_IN_CHARACTERS = 24;

/** The text cut where the search was found, without case; one part when it was not. */
export function matchParts(text: string, search: string): Part[] {
  const found = matchIn(text, search);
  if (found === null) return [{ text, isMatch: false }];
  return [
    { text: text.slice(0, found.start), isMatch: false },
    { text: text.slice(found.start, found.end), isMatch: true },
    { text: text.slice(found.end), isMatch: false },
  ].filter((part) => part.text !== "");
}

/** What a row shows of a request: its beginning, or, when only the request was found, where it was. */
export function requestExcerpt(section: { name: string; prompt: string }, search: string): string {
  const { name, prompt } = section;
  const found = matchIn(name, search) === null ? matchIn(prompt, search) : null;
  const before = Array.from(prompt.slice(0, found?.start ?? 0));
  const skipped =
    before.length > SHOWN_IN_CHARACTERS ? before.length - BEFORE_THE_MATCH_IN_CHARACTERS : 0;
  const characters = Array.from(prompt);
  const end = skipped + EXCERPT_IN_CHARACTERS;
  const excerpt = characters.slice(skipped, end).join("");
  return `${skipped > 0 ? "…" : ""}${excerpt}${end < characters.length ? "…" : ""}`;
}

function matchIn(text: string, search: string): { start: number; end: number } | null {
  if (search === "") return null;
  const literal = search.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
  const found = new RegExp(literal, "iu").exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
