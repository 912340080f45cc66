/** Lists and objects longer than this stand on several lines. */
const WIDTH = 100;

/**
 * JSON as people write it in a section: short lists and objects on one line, others one member a line.
 *
 * @param indent spaces before the line that the value begins on.
 */
export function printJson(value: unknown, indent = 0): string {
  const flat = printFlat(value);
  if (indent + flat.length <= WIDTH || typeof value !== "object" || value === null) return flat;
  const inner = indent + 2;
  const parts = Array.isArray(value)
    ? value.map((item) => printJson(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${JSON.stringify(key)}: ${printJson(item, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const lines = parts.map((part) => `${" ".repeat(inner)}${part}`);
  return `${open}\n${lines.join(",\n")}\n${" ".repeat(indent)}${close}`;
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return printWord(value);
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${printFlat(item)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** A text cannot end the schema that it stands in. */
function printWord(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replaceAll("{%", String.raw`\u007b%`);
}
