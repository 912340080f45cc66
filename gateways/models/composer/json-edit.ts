import { child, type JsonNode } from "./json-text.ts";

/** One replacement in a text; several are applied together by `splice`. */
export type Splice = { start: number; end: number; text: string };

/** Applies replacements that do not overlap. */
export function splice(text: string, splices: Splice[]): string {
  let result = text;
  for (const { start, end, text: inserted } of splices.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + inserted + result.slice(end);
  }
  return result;
}

/** Sets a member of an object, in its place or after the others. */
export function setMember(text: string, object: JsonNode, key: string, value: unknown): Splice[] {
  return setMemberText(text, object, key, printJson(value));
}

/** Like `setMember`, with the value as JSON text of any layout. */
export function setMemberText(text: string, object: JsonNode, key: string, json: string): Splice[] {
  const existing = child(object, key);
  if (existing) return [{ start: existing.start, end: existing.end, text: json }];
  if (object.type !== "object") return [];
  const member = `${JSON.stringify(key)}: ${json}`;
  const last = object.members.at(-1);
  if (!last) return [{ start: object.start, end: object.end, text: `{ ${member} }` }];
  return [insertAfter(text, last.start, last.value.end, member)];
}

/** Removes a member of an object with its comma. */
export function removeMember(object: JsonNode, key: string): Splice[] {
  if (object.type !== "object") return [];
  const parts = object.members.map(({ key: name, start, value }) => ({
    name,
    start,
    end: value.end,
  }));
  return removePart(
    parts,
    parts.findIndex(({ name }) => name === key),
  );
}

export function removeItem(array: JsonNode, index: number): Splice[] {
  return array.type === "array" ? removePart(array.items, index) : [];
}

/** Adds an item after the one at `index`, or as the first of an empty array. */
export function insertItem(text: string, array: JsonNode, index: number, value: unknown): Splice[] {
  if (array.type !== "array") return [];
  const before = array.items[index];
  if (!before) return [{ start: array.start, end: array.end, text: `[${printJson(value)}]` }];
  return [insertAfter(text, before.start, before.end, printJson(value))];
}

/** JSON on one line with the spaces that theme files have: `{ "type": "text" }`. */
export function printJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printJson).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([key, item]) => `${JSON.stringify(key)}: ${printJson(item)}`,
    );
    return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
  }
  return JSON.stringify(value);
}

/** On a line of its own when what it follows begins one. */
function insertAfter(text: string, start: number, end: number, added: string): Splice {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart, start);
  const separator = indent.trim() === "" && lineStart > 0 ? `,\n${indent}` : ", ";
  return { start: end, end, text: separator + added };
}

function removePart(parts: { start: number; end: number }[], index: number): Splice[] {
  const part = parts[index];
  if (!part) return [];
  const next = parts[index + 1];
  const previous = parts[index - 1];
  if (next) return [{ start: part.start, end: next.start, text: "" }];
  return [{ start: previous ? previous.end : part.start, end: part.end, text: "" }];
}
