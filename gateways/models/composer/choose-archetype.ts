import { type Archetype, archetypes } from "#library/archetypes.ts";
import { nearestArchetypes } from "#library/nearest-archetypes.ts";
import type { RequestText } from "./request-text.ts";

export type Choice = { archetype: Archetype; isGuess: boolean };

/** The kinds to guess when a request names none, best first. */
const GUESSES = ["rich-text", "image-with-text", "hero"];

/** The archetype that the words of a request mean; the one the merchant chose comes first. */
export function chooseArchetype(request: RequestText, templateId: string | null): Choice {
  const chosen = archetypes.find(({ slug }) => slug === templateId);
  if (chosen) return { archetype: chosen, isGuess: false };
  const [named] = nearestArchetypes(request.plain, 1);
  if (named) return { archetype: named, isGuess: false };
  const guesses = GUESSES.flatMap((slug) =>
    archetypes.filter((archetype) => archetype.slug === slug),
  );
  const [guess] = [...guesses, ...archetypes];
  if (!guess) throw new Error("The library has no archetypes.");
  return { archetype: guess, isGuess: true };
}
