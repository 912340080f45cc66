import { archetypes } from "#library/archetypes.ts";

const WANTED_IN_CHARACTERS = 20_000;

/** Its numbers are printed at the end of the section: a change of one setting is seen there. */
const CHANGED = '<p id="bench-changed">{{ section.settings.heading }}</p>';

/**
 * A section of 20 KB: the largest of the library that has no script, with its own markup again until it is
 * as large. Its schema is parsed, its blocks are looped over, its styles are collected, as in any section.
 */
export function twentyKilobytes(): string {
  const [largest] = archetypes
    .filter(
      ({ code }) => !code.includes("{% javascript %}") && code.includes("section.settings.heading"),
    )
    .toSorted((a, b) => b.code.length - a.code.length);
  if (!largest) throw new Error("The library has no section without a script");
  const { code } = largest;
  const styleAt = code.search(/{%-?\s*(?:stylesheet|schema)/);
  const markup = code.slice(0, styleAt);
  let whole = code.slice(styleAt);
  while (whole.length + markup.length < WANTED_IN_CHARACTERS) whole = markup + whole;
  return `${markup}${CHANGED}${whole}`;
}
