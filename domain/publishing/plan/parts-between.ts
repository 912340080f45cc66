export type Part = {
  /** Of the whole part, its marks included. */
  start: number;
  end: number;
  inner: string;
};

/**
 * The parts of the code from each opening mark to the next closing one, in order, in one pass: hostile code
 * has many openings and no end.
 *
 * @param marks are global expressions.
 */
export function partsBetween(code: string, marks: { opening: RegExp; closing: RegExp }): Part[] {
  const parts: Part[] = [];
  const [opens, closes] = [new RegExp(marks.opening), new RegExp(marks.closing)];
  for (let open = opens.exec(code); open !== null; open = opens.exec(code)) {
    closes.lastIndex = opens.lastIndex;
    const close = closes.exec(code);
    if (close === null) break;
    const inner = code.slice(opens.lastIndex, close.index);
    parts.push({ start: open.index, end: closes.lastIndex, inner });
    opens.lastIndex = closes.lastIndex;
  }
  return parts;
}

const SCHEMA = {
  opening: /\{%-?\s*schema\s*-?%\}/g,
  closing: /\{%-?\s*endschema\s*-?%\}/g,
};

/** The code without its first `{% schema %}`. */
export function withoutSchema(code: string): string {
  const [schema] = partsBetween(code, SCHEMA);
  return schema === undefined ? code : code.slice(0, schema.start) + code.slice(schema.end);
}
