const WORDS_AT_MOST = 8;
const LETTERS_AT_MOST = 40;

/** Words of Shopify's search syntax: operators in capitals too. */
const OPERATORS = new Set(["and", "or", "not"]);

/** What a merchant typed, as Shopify's search takes it: every word, or the beginning of one, and no syntax. */
export function searchTerms(typed: string): string {
  return typed
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "" && !OPERATORS.has(word.toLowerCase()))
    .slice(0, WORDS_AT_MOST)
    .map((word) => `${word.slice(0, LETTERS_AT_MOST)}*`)
    .join(" ");
}
