/**
 * Where a section's own name stands: its classes (`gs-faq__item`, `gs-faq--open`, `gs-faq-{{ section.id }}`)
 * and custom elements. Custom properties (`--gs-space`) belong to the element and are left alone.
 */
const NAME = /(?<![\w-])gs-[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** File names, and so the prefixes we give, have at most 63 characters. */
const LONGEST_PREFIX = 100;

/** The prefix that the code's classes share, such as `gs-faq`; null when it uses none. */
export function classPrefixOf(code: string): string | null {
  const counts = new Map<string, number>();
  for (const [name] of code.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weights = weightsOf(counts);
  const [first] = [...weights].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || a.length - b.length);
  return first?.[0] ?? null;
}

/** How often each name stands there, alone or as the beginning of a longer one. */
function weightsOf(counts: Map<string, number>): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (name: string, count: number) => {
    if (counts.has(name)) weights.set(name, (weights.get(name) ?? 0) + count);
  };
  for (const [name, count] of counts) {
    for (let end = name.indexOf("-", 3); end > 0 && end <= LONGEST_PREFIX;) {
      add(name.slice(0, end), count);
      end = name.indexOf("-", end + 1);
    }
    if (name.length <= LONGEST_PREFIX) add(name, count);
  }
  return weights;
}

/** The same code under another prefix, so that two files of a theme never share a class. */
export function renamePrefix(code: string, from: string, to: string): string {
  if (from === to) return code;
  return code.replaceAll(NAME, (name) =>
    name === from || name.startsWith(`${from}-`) ? to + name.slice(from.length) : name,
  );
}

/** What the classes are called in the section and in its file; null when that is the same. */
export function prefixChange(code: string, inFile: string): { from: string; to: string } | null {
  const [from, to] = [classPrefixOf(code), classPrefixOf(inFile)];
  return from === null || to === null || from === to ? null : { from, to };
}
