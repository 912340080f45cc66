/** A JSON value with its place in the file: `start` inclusive, `end` exclusive, offsets in the source. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

type Placed = { start: number; end: number };

export type JsonObject = Placed & { kind: "object"; members: JsonMember[] };
export type JsonArray = Placed & { kind: "array"; items: JsonNode[] };
export type JsonString = Placed & { kind: "string"; value: string };
type JsonNumber = Placed & { kind: "number"; value: number };
type JsonBoolean = Placed & { kind: "boolean"; value: boolean };
type JsonNull = Placed & { kind: "null" };

export type JsonMember = Placed & { key: JsonString; value: JsonNode };

/** The value under a key; the last one wins when the key repeats, as in `JSON.parse`. */
export function memberOf(node: JsonNode | undefined, key: string): JsonMember | undefined {
  if (node?.kind !== "object") return undefined;
  return node.members.findLast((member) => member.key.value === key);
}

export function textOf(node: JsonNode | undefined, key: string): string | undefined {
  const value = memberOf(node, key)?.value;
  return value?.kind === "string" ? value.value : undefined;
}

export function numberOf(node: JsonNode | undefined, key: string): number | undefined {
  const value = memberOf(node, key)?.value;
  return value?.kind === "number" ? value.value : undefined;
}

/** The objects of a list; what is not an object is left out. */
export function objectsOf(node: JsonNode | undefined, key: string): JsonObject[] {
  const value = memberOf(node, key)?.value;
  if (value?.kind !== "array") return [];
  return value.items.filter((item) => item.kind === "object");
}
