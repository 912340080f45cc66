const ALWAYS = "(min-width: 0px)";
const NEVER = "(max-width: 0px)";

/** A media query as a visitor who asked for less motion would have it answered. */
export function stillQuery(query: string): string {
  return query
    .replaceAll(/\(\s*prefers-reduced-motion\s*:\s*no-preference\s*\)/gi, NEVER)
    .replaceAll(/\(\s*prefers-reduced-motion\s*(?::\s*reduce\s*)?\)/gi, ALWAYS);
}
