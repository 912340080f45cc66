import type { JsonMember, JsonNode, JsonString } from "./json-node.ts";

/** Deeper JSON than this is refused, so that a hostile file cannot exhaust the stack. */
const DEEPEST = 40;

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BARE_WORD = /[\w$.+-]+/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What is wrong in the JSON. Offsets are those of the whole text. */
export type JsonFlaw = {
  message: string;
  start: number;
  end: number;
  /** Offered when the correction cannot change the meaning. */
  fix?: { start: number; end: number; text: string };
};

type Cursor = { text: string; at: number; end: number; depth: number; flaws: JsonFlaw[] };

/**
 * Reads strict JSON between two offsets and keeps every position.
 *
 * Trailing commas and comments are noted as flaws and stepped over; any other flaw ends the reading
 * and leaves `root` undefined.
 */
export function parseJson(
  text: string,
  start = 0,
  end = text.length,
): { root: JsonNode | undefined; flaws: JsonFlaw[] } {
  const cursor: Cursor = { text, at: start, end, depth: 0, flaws: [] };
  const root = readValue(cursor);
  if (root === undefined) return { root: undefined, flaws: cursor.flaws };
  skipBlank(cursor);
  if (cursor.at < end) {
    note(cursor, "There is text after the end of the JSON.", cursor.at, end);
    return { root: undefined, flaws: cursor.flaws };
  }
  return { root, flaws: cursor.flaws };
}

function readValue(cursor: Cursor): JsonNode | undefined {
  skipBlank(cursor);
  const start = cursor.at;
  if (start >= cursor.end) return fail(cursor, "A value is missing.");
  switch (cursor.text.charAt(start)) {
    case "{":
      return nested(cursor, readObject);
    case "[":
      return nested(cursor, readArray);
    case '"':
      return readString(cursor);
    default:
      return readWord(cursor);
  }
}

function nested(
  cursor: Cursor,
  read: (cursor: Cursor) => JsonNode | undefined,
): JsonNode | undefined {
  if (cursor.depth >= DEEPEST) return fail(cursor, "The JSON is nested too deeply.");
  cursor.depth += 1;
  const node = read(cursor);
  cursor.depth -= 1;
  return node;
}

function readObject(cursor: Cursor): JsonNode | undefined {
  const start = cursor.at;
  const members: JsonMember[] = [];
  cursor.at += 1;
  for (;;) {
    skipBlank(cursor);
    if (cursor.text[cursor.at] === "}" && cursor.at < cursor.end) break;
    const member = readMember(cursor);
    if (member === undefined) return undefined;
    members.push(member);
    const next = readSeparator(cursor, "}", member.end);
    if (next === "flaw") return undefined;
    if (next === "end") break;
  }
  cursor.at += 1;
  return { kind: "object", members, start, end: cursor.at };
}

function readMember(cursor: Cursor): JsonMember | undefined {
  if (cursor.text[cursor.at] !== '"') {
    return fail(cursor, "A name in double quotes is expected here.");
  }
  const key = readString(cursor);
  if (key === undefined) return undefined;
  skipBlank(cursor);
  if (cursor.text[cursor.at] !== ":")
    return fail(cursor, `A colon is missing after "${key.value}".`);
  cursor.at += 1;
  const value = readValue(cursor);
  return value === undefined ? undefined : { key, value, start: key.start, end: value.end };
}

function readArray(cursor: Cursor): JsonNode | undefined {
  const start = cursor.at;
  const items: JsonNode[] = [];
  cursor.at += 1;
  for (;;) {
    skipBlank(cursor);
    if (cursor.text[cursor.at] === "]" && cursor.at < cursor.end) break;
    const item = readValue(cursor);
    if (item === undefined) return undefined;
    items.push(item);
    const next = readSeparator(cursor, "]", item.end);
    if (next === "flaw") return undefined;
    if (next === "end") break;
  }
  cursor.at += 1;
  return { kind: "array", items, start, end: cursor.at };
}

function readSeparator(cursor: Cursor, close: string, afterItem: number): "more" | "end" | "flaw" {
  skipBlank(cursor);
  const found = cursor.at < cursor.end ? cursor.text[cursor.at] : undefined;
  if (found === close) return "end";
  if (found !== ",") {
    const message =
      found === undefined ? `A "${close}" is missing at the end.` : "A comma is missing here.";
    fail({ ...cursor, at: found === undefined ? afterItem : cursor.at }, message);
    return "flaw";
  }
  const comma = cursor.at;
  cursor.at += 1;
  skipBlank(cursor);
  if (cursor.at >= cursor.end || cursor.text[cursor.at] !== close) return "more";
  note(cursor, `There is a comma before "${close}" that must go.`, comma, comma + 1, "");
  return "end";
}

function readString(cursor: Cursor): JsonString | undefined {
  const start = cursor.at;
  let at = start + 1;
  for (;;) {
    const character = at < cursor.end ? cursor.text.charAt(at) : "\n";
    if (character === '"') break;
    if (character < " ") {
      note(cursor, "A closing quotation mark is missing.", start, at);
      return undefined;
    }
    if (character !== "\\") {
      at += 1;
      continue;
    }
    ESCAPED.lastIndex = at;
    if (!ESCAPED.test(cursor.text)) {
      note(cursor, 'A backslash must be written as "\\\\".', at, at + 1);
      return undefined;
    }
    at = ESCAPED.lastIndex;
  }
  cursor.at = at + 1;
  const value: unknown = JSON.parse(cursor.text.slice(start, cursor.at));
  return { kind: "string", value: String(value), start, end: cursor.at };
}

function readWord(cursor: Cursor): JsonNode | undefined {
  const start = cursor.at;
  BARE_WORD.lastIndex = start;
  const word = BARE_WORD.exec(cursor.text)?.[0] ?? cursor.text.charAt(start);
  const end = start + word.length;
  cursor.at = end;
  if (word === "true" || word === "false") {
    return { kind: "boolean", value: word === "true", start, end };
  }
  if (word === "null") return { kind: "null", start, end };
  NUMBER.lastIndex = start;
  if (NUMBER.test(cursor.text) && NUMBER.lastIndex === end) {
    return { kind: "number", value: Number(word), start, end };
  }
  note(cursor, `"${word}" is not a JSON value. Texts need double quotes.`, start, end);
  return undefined;
}

function skipBlank(cursor: Cursor): void {
  for (;;) {
    BLANK.lastIndex = cursor.at;
    BLANK.test(cursor.text);
    cursor.at = Math.min(BLANK.lastIndex, cursor.end);
    COMMENT.lastIndex = cursor.at;
    if (cursor.at >= cursor.end || !COMMENT.test(cursor.text)) return;
    const end = Math.min(COMMENT.lastIndex, cursor.end);
    note(cursor, "Comments are not allowed in the schema.", cursor.at, end, "");
    cursor.at = end;
  }
}

function fail(cursor: Cursor, message: string): undefined {
  const start = Math.min(cursor.at, Math.max(cursor.end - 1, 0));
  note(cursor, message, start, Math.min(start + 1, cursor.end));
}

function note(cursor: Cursor, message: string, start: number, end: number, text?: string): void {
  const flaw = { message, start, end: Math.max(end, start) };
  cursor.flaws.push(text === undefined ? flaw : { ...flaw, fix: { start, end, text } });
}
