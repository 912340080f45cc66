const TAG = /\{%-?\s*(end)?(comment|doc|raw|style|stylesheet|javascript|schema)\b[^%]*-?%\}/g;
const BARE_START =
  /^\s{0,3}(\{%-?\s*(liquid|style|stylesheet|schema|comment|doc|capture|assign)\b|<(div|section|style|link)[\s>])/;
const TAGS_THAT_MAY_QUOTE_A_FENCE = new Set(["comment", "doc", "raw"]);

/** Whether a line outside any fence is the start of a section's file. */
export function isBareCodeStart(line: string): boolean {
  return BARE_START.test(line);
}

/** Whether the first line of a fenced block is Liquid or HTML. */
export function isCodeStart(line: string): boolean {
  return /^\s*(\{[%{]|<[a-z/!{])/i.test(line);
}

/** Whether a line can be part of a file's top level, and not a sentence. */
export function isCodeLine(line: string): boolean {
  return isCodeStart(line) || /^\s+\S/.test(line);
}

/** Follows, line by line, which raw Liquid tag a file is in, and whether its schema is complete. */
export function codeScanner() {
  let inside: string | null = null;
  let schemaEnded = false;
  return {
    read(line: string): void {
      for (const [, end, name] of line.matchAll(TAG)) {
        if (inside === null && !end) inside = name ?? null;
        else if (end && inside === name) {
          inside = null;
          if (name === "schema") schemaEnded = true;
        }
      }
    },
    isInsideComment: () => inside !== null && TAGS_THAT_MAY_QUOTE_A_FENCE.has(inside),
    isInsideTag: () => inside !== null,
    hasSchema: () => schemaEnded,
  };
}
