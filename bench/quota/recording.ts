import { Client, type Pool, type PoolClient } from "pg";

export type Sent = { text: string; name?: string; values: unknown[] };

/** What the work sends through any connection of the driver, in order; nothing else may run meanwhile. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const original = Client.prototype.query as (...args: unknown[]) => unknown;
  Object.assign(Client.prototype, {
    query(this: Client, ...args: unknown[]) {
      const [config, values] = args as [string | Sent, unknown[] | undefined];
      if (typeof config === "string") sent.push({ text: config, values: values ?? [] });
      else
        sent.push({
          text: config.text,
          ...(config.name === undefined ? {} : { name: config.name }),
          values: values ?? config.values ?? [],
        });
      return original.apply(this, args);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(Client.prototype, { query: original });
  }
  return sent;
}

/**
 * Sends recorded statements again: the same texts, the same boundaries of transactions, with other words
 * for those that name a run or a shop.
 */
export function replayer(pool: Pool, sent: Sent[], named: string[]) {
  const templates = sent.map((statement) => ({
    ...statement,
    values: statement.values.map((value) => templateOf(value, named)),
  }));
  return async (words: string[]): Promise<void> => {
    let client: PoolClient | null = null;
    for (const { values, ...statement } of templates) {
      const query = { ...statement, values: values.map((fill) => fill(words)) };
      client ??= await pool.connect();
      await client.query(query);
      if (statement.text !== "commit") continue;
      client.release();
      client = null;
    }
    client?.release();
  };
}

type Fill = (words: string[]) => unknown;

function templateOf(value: unknown, named: string[]): Fill {
  if (typeof value !== "string") return () => value;
  const pieces: (string | number)[] = [value];
  for (const [index, word] of named.entries())
    for (let at = pieces.length - 1; at >= 0; at--) {
      const piece = pieces[at];
      if (typeof piece !== "string" || !piece.includes(word)) continue;
      const between = piece.split(word).flatMap((part) => [index, part]);
      pieces.splice(at, 1, ...between.slice(1));
    }
  const [only] = pieces.filter((piece) => piece !== "");
  if (pieces.length === 1) return () => value;
  if (pieces.filter((piece) => piece !== "").length === 1 && typeof only === "number")
    return (words) => words[only];
  return (words) =>
    pieces.map((piece) => (typeof piece === "number" ? words[piece] : piece)).join("");
}
