import { Buffer } from "node:buffer";
import type {
  JsonArray,
  JsonMember,
  JsonNode,
  JsonObject,
} from "#liquid/check/source/json-node.ts";
import { parseJson, type JsonFlaw } from "#liquid/check/source/parse-json.ts";
import { isRecord } from "#liquid/schema/theme-json.ts";
import { unusable, type UnusablePage } from "./unusable-page.ts";

/** Shopify's limits for a JSON template. Source: shopify.dev, theme limits, read 2026-10-03. */
export const LARGEST_TEMPLATE_IN_BYTES = 512 * 1024;
export const MOST_SECTIONS = 25;

/** Shopify writes one in front of every template that its theme editor saves. */
const LEADING_COMMENT = /^[ \t\r\n]*\/\*[\s\S]*?\*\//;

export type TemplateEntry = {
  key: string;
  /** The section's file without folder and ending. */
  type: string;
  /** As the merchant renamed it in the theme editor. */
  name: string | null;
  /** Hidden in the theme editor: it stands there and is not shown. */
  isHidden: boolean;
  settings: Record<string, unknown>;
};

/** A JSON template as text, with the places that an edit needs. */
export type TemplateFile = {
  text: string;
  root: JsonObject;
  sections: JsonObject;
  order: JsonArray;
  /** In the order of the page. Entries that the order leaves out are shown nowhere, and not listed. */
  entries: TemplateEntry[];
  /** Every key that is taken. */
  keys: string[];
};

export type ReadTemplate =
  | { kind: "template"; template: TemplateFile }
  | ({ kind: "unusable" } & UnusablePage);

/** Reads a JSON template strictly: what is not understood completely is not edited. */
export function readTemplate(text: string): ReadTemplate {
  if (Buffer.byteLength(text) > LARGEST_TEMPLATE_IN_BYTES) return unusable("too-large");
  const start = LEADING_COMMENT.exec(text)?.[0].length ?? 0;
  const { root, flaws } = parseJson(text, start);
  const [flaw] = root === undefined ? flaws.slice(-1) : flaws;
  if (flaw !== undefined)
    return unusable(flawReason(text, flaw), { line: lineAt(text, flaw.start) });
  if (root?.kind !== "object") return unusable("not-a-template");
  const twice = repeatedMember(root);
  if (twice !== undefined)
    return unusable("duplicate-key", { line: lineAt(text, twice.start), name: twice.key.value });
  return readParts(text, root);
}

function flawReason(text: string, { start, fix }: JsonFlaw): UnusablePage["reason"] {
  if (fix === undefined) return "not-json";
  return text[start] === "," ? "trailing-comma" : "comment";
}

function repeatedMember(node: JsonNode): JsonMember | undefined {
  if (node.kind === "array") return firstOf(node.items, repeatedMember);
  if (node.kind !== "object") return undefined;
  const seen = new Set<string>();
  return firstOf(node.members, (member) => {
    if (seen.has(member.key.value)) return member;
    seen.add(member.key.value);
    return repeatedMember(member.value);
  });
}

function firstOf<Item, Found>(
  items: Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readParts(text: string, root: JsonObject): ReadTemplate {
  const value = (key: string) => root.members.find((member) => member.key.value === key)?.value;
  const [sections, order] = [value("sections"), value("order")];
  if (sections?.kind !== "object") return unusable("not-a-template");
  if (order?.kind !== "array") return unusable("broken-order");
  const placed = new Map<string, TemplateEntry>();
  for (const { key, value: node } of sections.members) {
    const entry = entryOf(text, key.value, node);
    if (entry === null) return unusable("not-a-template");
    placed.set(entry.key, entry);
  }
  const entries: TemplateEntry[] = [];
  for (const item of order.items) {
    if (item.kind !== "string") return unusable("broken-order");
    const entry = placed.get(item.value);
    if (entry === undefined || entries.includes(entry))
      return unusable("broken-order", { name: item.value });
    entries.push(entry);
  }
  const keys = [...placed.keys()];
  return { kind: "template", template: { text, root, sections, order, entries, keys } };
}

function entryOf(text: string, key: string, { start, end }: JsonNode): TemplateEntry | null {
  const entry: unknown = JSON.parse(text.slice(start, end));
  if (!isRecord(entry) || typeof entry["type"] !== "string") return null;
  const { type, name, disabled, settings } = entry;
  return {
    key,
    type,
    name: typeof name === "string" ? name : null,
    isHidden: disabled === true,
    settings: isRecord(settings) ? settings : {},
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
