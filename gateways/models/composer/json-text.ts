/** JSON that remembers where each part stands, so that a change leaves every other character alone. */
export type JsonNode = { start: number; end: number } & (
  | { type: "object"; members: { key: string; start: number; value: JsonNode }[] }
  | { type: "array"; items: JsonNode[] }
  | { type: "scalar"; value: string | number | boolean | null }
);

/** @throws {SyntaxError} when the text is not JSON. */
export function readJson(text: string): JsonNode {
  JSON.parse(text); // A full check first; the reader below may then trust the text.
  let at = 0;

  function skip(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? "";
    at += found.length;
    return found;
  }

  function readNode(): JsonNode {
    skip(/\s*/y);
    const start = at;
    if (text[at] === "{") return readObject(start);
    if (text[at] === "[") return readArray(start);
    const literal = skip(/"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y);
    return { type: "scalar", value: JSON.parse(literal), start, end: at };
  }

  function readObject(start: number): JsonNode {
    const members: { key: string; start: number; value: JsonNode }[] = [];
    at++;
    for (skip(/\s*/y); text[at] !== "}"; skip(/[\s,]*/y)) {
      const keyStart = at;
      const key: string = JSON.parse(skip(/"(?:[^"\\]|\\.)*"/y));
      skip(/\s*:/y);
      members.push({ key, start: keyStart, value: readNode() });
    }
    at++;
    return { type: "object", members, start, end: at };
  }

  function readArray(start: number): JsonNode {
    const found: JsonNode[] = [];
    at++;
    for (skip(/\s*/y); text[at] !== "]"; skip(/[\s,]*/y)) found.push(readNode());
    at++;
    return { type: "array", items: found, start, end: at };
  }

  return readNode();
}

/** The member of an object, or the item of an array; undefined when there is none. */
export function child(
  node: JsonNode | undefined,
  ...path: (string | number)[]
): JsonNode | undefined {
  let current = node;
  for (const step of path) {
    if (current?.type === "object") {
      current = current.members.find(({ key }) => key === step)?.value;
    } else if (current?.type === "array" && typeof step === "number") {
      current = current.items[step];
    } else return undefined;
  }
  return current;
}

export function items(node: JsonNode | undefined): JsonNode[] {
  return node?.type === "array" ? node.items : [];
}

/** The text of a string member; undefined for anything else. */
export function textOf(
  node: JsonNode | undefined,
  ...path: (string | number)[]
): string | undefined {
  const found = child(node, ...path);
  return found?.type === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

export function numberOf(
  node: JsonNode | undefined,
  ...path: (string | number)[]
): number | undefined {
  const found = child(node, ...path);
  return found?.type === "scalar" && typeof found.value === "number" ? found.value : undefined;
}

/** The plain value of a node. */
export function valueOf(node: JsonNode | undefined): unknown {
  if (node?.type === "object") {
    return Object.fromEntries(node.members.map(({ key, value }) => [key, valueOf(value)]));
  }
  return node?.type === "array" ? node.items.map(valueOf) : node?.value;
}
