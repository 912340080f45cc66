import { isDeepStrictEqual } from "node:util";
import { removeEntry } from "./edit-template.ts";
import { readTemplate } from "./template-file.ts";

/**
 * Whether the page is the earlier one and the entry, however Shopify writes it down.
 *
 * @returns false when either text is no template, or the entry is not in the page.
 */
export function isWithEntry(text: string, key: string, earlier: string): boolean {
  const read = readTemplate(text);
  const before = readTemplate(earlier);
  if (read.kind !== "template" || before.kind !== "template") return false;
  if (!read.template.keys.includes(key)) return false;
  const without = readTemplate(removeEntry(read.template, key));
  return (
    without.kind === "template" &&
    isDeepStrictEqual(valueOf(without.template), valueOf(before.template))
  );
}

function valueOf({ text, root }: { text: string; root: { start: number } }): unknown {
  return JSON.parse(text.slice(root.start));
}
