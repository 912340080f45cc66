/** HTML without its tags, as Shopify gives descriptions and summaries. */
export function plainText(html: string, truncateAt?: unknown): string {
  const text = html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&nbsp;", " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return typeof truncateAt === "number" && text.length > truncateAt
    ? `${text.slice(0, Math.max(0, truncateAt - 3))}...`
    : text;
}
