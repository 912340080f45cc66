import { GraphQLError } from "graphql";
import { z } from "zod";
import { NotImplemented, type Fields } from "./fields.ts";

const LARGEST_PAGE = 250;

const PageArguments = z.object({
  first: z.int().nullish(),
  after: z.string().nullish(),
  last: z.int().nullish(),
  before: z.string().nullish(),
  reverse: z.boolean().nullish(),
  sortKey: z.string().nullish(),
});

/** The schema's default orders: our lists stand in them already. */
const NATURAL_ORDERS = [
  "ID",
  "POSITION",
  "CREATED_AT",
  "COLLECTION_DEFAULT",
  "MANUAL",
  "RELEVANCE",
];

type Listing<Item> = {
  /** What a cursor points at: unique and stable. */
  key: (item: Item) => string | number;
  node: (item: Item) => Fields;
  /** Arguments that the caller has already taken into account. */
  handled?: string[];
};

/** A page of a list, as Shopify's connections give it. @throws GraphQLError on wrong paging arguments. */
export function connection<Item>(
  args: Record<string, unknown>,
  items: readonly Item[],
  { key, node, handled = [] }: Listing<Item>,
): Fields {
  const known = new Set([...Object.keys(PageArguments.shape), ...handled]);
  const unknown = Object.entries(args).find(([name, value]) => value != null && !known.has(name));
  if (unknown !== undefined)
    throw new NotImplemented(`the argument "${unknown[0]}" of a connection`);
  const page = PageArguments.parse(args);
  if (page.sortKey && !handled.includes("sortKey") && !NATURAL_ORDERS.includes(page.sortKey)) {
    throw new NotImplemented(`the sort key ${page.sortKey}`);
  }
  const ordered = page.reverse ? items.toReversed() : items;
  const { shown, hasNextPage, hasPreviousPage } = slice(ordered, page, key);
  const cursor = (item: Item) => encodeCursor(key(item));
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    nodes: () => shown.map(node),
    edges: () => shown.map((item) => ({ node: node(item), cursor: cursor(item) })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: first === undefined ? null : cursor(first),
      endCursor: last === undefined ? null : cursor(last),
    },
  };
}

function slice<Item>(
  items: readonly Item[],
  { first, after, last, before }: z.infer<typeof PageArguments>,
  key: (item: Item) => string | number,
) {
  if (first == null && last == null) {
    throw new GraphQLError("you must provide one of first or last");
  }
  const size = first ?? last ?? 0;
  if (size < 0 || size > LARGEST_PAGE) {
    throw new GraphQLError(`A page has 0 to ${LARGEST_PAGE} items, not ${size}`);
  }
  const start = after == null ? 0 : position(items, after, key) + 1;
  const end = before == null ? items.length : position(items, before, key);
  const from = first == null ? Math.max(start, end - size) : start;
  const to = first == null ? end : Math.min(end, start + size);
  return {
    shown: items.slice(from, to),
    hasNextPage: to < items.length,
    hasPreviousPage: from > 0,
  };
}

function position<Item>(
  items: readonly Item[],
  cursor: string,
  key: (item: Item) => string | number,
): number {
  const wanted = decodeCursor(cursor);
  const index = items.findIndex((item) => key(item) === wanted);
  // One query may page through several lists; those that are empty have no cursor to know.
  if (index === -1 && wanted !== undefined && items.length === 0) return 0;
  if (index === -1) throw new GraphQLError("Invalid cursor for current pagination sort.");
  return index;
}

const Cursor = z.object({ last_id: z.union([z.string(), z.number()]) });

function decodeCursor(cursor: string): string | number | undefined {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, "base64").toString("utf8"))).last_id;
  } catch {
    return undefined;
  }
}

function encodeCursor(key: string | number): string {
  return Buffer.from(JSON.stringify({ last_id: key, last_value: String(key) })).toString("base64");
}
