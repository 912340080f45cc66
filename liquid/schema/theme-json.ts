/** Largest file that is looked at; Shopify's own limit is 1.5 MB. */
const LARGEST_IN_CHARACTERS = 2_000_000;

/** A theme's JSON file, which Shopify may begin with comments; null when it cannot be read. */
export function parseThemeJson(text: string | null | undefined): unknown {
  if (text === null || text === undefined || text.length > LARGEST_IN_CHARACTERS) return null;
  try {
    return JSON.parse(text.slice(endOfComments(text)));
  } catch {
    return null;
  }
}

/** Where the comments end that precede the first value. */
function endOfComments(text: string): number {
  let at = 0;
  for (;;) {
    const [space = ""] = /^[\s\uFEFF]*/.exec(text.slice(at, at + 10_000)) ?? [];
    const start = at + space.length;
    if (!text.startsWith("/*", start)) return start;
    const end = text.indexOf("*/", start + 2);
    if (end === -1) return start;
    at = end + 2;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
