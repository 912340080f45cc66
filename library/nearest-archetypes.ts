import { archetypes, type Archetype } from "./archetypes.ts";

/** The archetypes that the words of a request name, best first; none when it names no kind. */
export function nearestArchetypes(request: string, limit: number): Archetype[] {
  const plain = request.toLowerCase();
  return archetypes
    .map((archetype) => ({ archetype, score: scoreOf(plain, archetype) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ archetype }) => archetype);
}

function scoreOf(plain: string, { keywords }: Archetype): number {
  return keywords.reduce((sum, keyword) => sum + scoreKeyword(plain, keyword), 0);
}

/** Longer phrases say more than single words, and what comes first says more than what comes later. */
function scoreKeyword(plain: string, keyword: string): number {
  const escaped = keyword.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const match = new RegExp(String.raw`(?<![\w-])${escaped}(?:s|es)?(?![\w-])`).exec(plain);
  if (!match) return 0;
  const words = keyword.split(" ").length;
  return words ** 1.5 * (1.5 - match.index / (plain.length + 1));
}
