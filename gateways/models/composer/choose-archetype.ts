import { type Archetype, archetypes } from "#library/archetypes.ts";
import type { RequestText } from "./request-text.ts";

export type Choice = { archetype: Archetype; isGuess: boolean };

/** The kinds to guess when a request names none, best first. */
const GUESSES = ["rich-text", "image-with-text", "hero"];

/** The archetype that the words of a request mean; the one the merchant chose comes first. */
export function chooseArchetype(request: RequestText, templateId: string | null): Choice {
  const chosen = archetypes.find(({ slug }) => slug === templateId);
  if (chosen) return { archetype: chosen, isGuess: false };
  const named = nameArchetype(request.plain);
  if (named) return { archetype: named, isGuess: false };
  const guesses = GUESSES.flatMap((slug) =>
    archetypes.filter((archetype) => archetype.slug === slug),
  );
  const [guess] = [...guesses, ...archetypes];
  if (!guess) throw new Error("The library has no archetypes.");
  return { archetype: guess, isGuess: true };
}

/** The kind that the words name best; null when they name none. */
export function nameArchetype(plain: string): Archetype | null {
  let best: Archetype | null = null;
  let bestScore = 0;
  for (const archetype of archetypes) {
    const score = archetype.keywords.reduce(
      (sum, keyword) => sum + scoreKeyword(plain, keyword),
      0,
    );
    if (score > bestScore) [best, bestScore] = [archetype, score];
  }
  return best;
}

/** Longer phrases say more than single words, and what comes first says more than what comes later. */
function scoreKeyword(plain: string, keyword: string): number {
  const escaped = keyword.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const match = new RegExp(`(?<![\\w-])${escaped}(?:s|es)?(?![\\w-])`).exec(plain);
  if (!match) return 0;
  const words = keyword.split(" ").length;
  return words ** 1.5 * (1.5 - match.index / (plain.length + 1));
}
