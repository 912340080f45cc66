/** Shopify's global id, such as `gid://shopify/Product/7000000000001`. */
export function gid(kind: string, id: number | string): string {
  return `gid://shopify/${kind}/${id}`;
}

/** The number in a gid of the kind, or null when it is another kind or malformed. */
export function numberOf(kind: string, text: unknown): number | null {
  const match = typeof text === "string" ? /^gid:\/\/shopify\/(\w+)\/(\d+)$/.exec(text) : null;
  return match?.[1] === kind ? Number(match[2]) : null;
}
