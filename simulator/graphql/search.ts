import { NotImplemented } from "./fields.ts";

/** The fields that a search may name, and what a bare word looks through. */
export type Searchable<Item> = {
  fields: Record<string, (item: Item) => string | string[]>;
  words: (item: Item) => string;
};

/** Shopify's search syntax, as far as it is used: `status:active`, `title:Moon*`, quotes, bare words, AND. */
export function searched<Item>(
  items: readonly Item[],
  query: unknown,
  searchable: Searchable<Item>,
): Item[] {
  const terms = typeof query === "string" ? termsOf(query) : [];
  return items.filter((item) => terms.every((term) => holds(item, term, searchable)));
}

type Term = { field: string | null; value: string };

function termsOf(query: string): Term[] {
  if (/\bOR\b|\bNOT\b|[()<>]|(^|\s)-/.test(query)) {
    throw new NotImplemented(`the search "${query}"`);
  }
  return [...query.matchAll(/(?:(\w+):)?(?:"([^"]*)"|'([^']*)'|(\S+))/g)]
    .map(([, field, double, single, bare]) => ({
      field: field ?? null,
      value: (double ?? single ?? bare ?? "").toLowerCase(),
    }))
    .filter(({ field, value }) => field !== null || value !== "and");
}

function holds<Item>(item: Item, { field, value }: Term, { fields, words }: Searchable<Item>) {
  if (field === null) return words(item).toLowerCase().includes(value.replaceAll("*", ""));
  const read = fields[field];
  if (read === undefined) throw new NotImplemented(`the search field "${field}"`);
  return [read(item)].flat().some((text) => matches(text.toLowerCase(), value));
}

function matches(text: string, pattern: string): boolean {
  const parts = pattern
    .split("*")
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
