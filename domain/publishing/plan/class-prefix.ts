/**
 * Where a section's own name stands: its classes (`gs-faq__item`, `gs-faq--open`, `gs-faq-{{ section.id }}`)
 * and custom elements. Custom properties (`--gs-space`) belong to the element and are left alone.
 */
const NAME = /(?<![\w-])gs-[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** The prefix that the code's classes share, such as `gs-faq`; null when it uses none. */
export function classPrefixOf(code: string): string | null {
  const counts = new Map<string, number>();
  for (const [name] of code.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()];
  const weights = names.map((name) => ({ name, weight: weightOf(name, counts) }));
  const [first] = weights.toSorted((a, b) => b.weight - a.weight || a.name.length - b.name.length);
  return first?.name ?? null;
}

/** How often the name stands there, alone or as the beginning of a longer one. */
function weightOf(name: string, counts: Map<string, number>): number {
  return [...counts]
    .filter(([other]) => other === name || other.startsWith(`${name}-`))
    .reduce((sum, [, count]) => sum + count, 0);
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
