import type { TemplateFile } from "./template-file.ts";

type Placed = { start: number; end: number };
type Edit = Placed & { text: string };

/** Of a template that Shopify writes. */
const USUAL_INDENT = "  ";

/**
 * The template's text with one more section in it: its entry and its place in the order, set off as the
 * entries beside them are. Every other byte stays.
 *
 * @param after the key of the entry that it follows; null puts it on top.
 */
export function insertEntry(
  template: TemplateFile,
  { key, entry, after }: { key: string; entry: object; after: string | null },
): string {
  const { text, sections, order } = template;
  const before = sections.members.findIndex((member) => member.key.value === after);
  const place = order.items.findIndex((item) => item.kind === "string" && item.value === after);
  const name = JSON.stringify(key);
  const colon = isMinified(template) ? ":" : ": ";
  return apply(text, [
    insertion(template, sections, sections.members, before + 1, (inner) => {
      const value = inner === null ? JSON.stringify(entry) : printed(template, entry, inner);
      return `${name}${colon}${value}`;
    }),
    insertion(template, order, order.items, place + 1, () => name),
  ]);
}

/** The text without the entry, as if `insertEntry` had not been. The key must be in the template. */
export function removeEntry({ text, sections, order }: TemplateFile, key: string): string {
  const member = sections.members.findIndex((each) => each.key.value === key);
  const place = order.items.findIndex((item) => item.kind === "string" && item.value === key);
  const edits = [removal(sections, sections.members, member)];
  return apply(text, place === -1 ? edits : [...edits, removal(order, order.items, place)]);
}

/** @param print gets the indentation of its line; null when it stands within one. */
function insertion(
  template: TemplateFile,
  list: Placed,
  items: Placed[],
  index: number,
  print: (inner: string | null) => string,
): Edit {
  const { text } = template;
  const [first, second] = items;
  if (first === undefined) return intoEmpty(template, list, print);
  const lead = text.slice(list.start + 1, first.start);
  const gap = second === undefined ? gapLike(template, lead) : text.slice(first.end, second.start);
  const blank = gap.slice(gap.indexOf(",") + 1);
  const item = print(indentIn(blank));
  const previous = items[index - 1];
  return previous === undefined
    ? { start: first.start, end: first.start, text: `${item},${blank}` }
    : { start: previous.end, end: previous.end, text: `,${blank}${item}` };
}

function gapLike(template: TemplateFile, lead: string): string {
  if (lead.includes("\n")) return `,${lead}`;
  return isMinified(template) ? "," : ", ";
}

function intoEmpty(
  template: TemplateFile,
  list: Placed,
  print: (inner: string | null) => string,
): Edit {
  const place = { start: list.start + 1, end: list.end - 1 };
  if (isOnOneLine(template)) return { ...place, text: print(null) };
  const { text } = template;
  const line = text.slice(text.lastIndexOf("\n", list.start) + 1, list.start);
  const outer = line.slice(0, line.length - line.trimStart().length);
  const inner = outer + indentUnit(template);
  const newline = newlineOf(template);
  return { ...place, text: `${newline}${inner}${print(inner)}${newline}${outer}` };
}

function removal(list: Placed, items: Placed[], index: number): Edit {
  const [item, previous, next] = [items[index], items[index - 1], items[index + 1]];
  if (item === undefined) throw new RangeError("There is no such entry");
  if (previous !== undefined) return { start: previous.end, end: item.end, text: "" };
  if (next !== undefined) return { start: item.start, end: next.start, text: "" };
  return { start: list.start + 1, end: list.end - 1, text: "" };
}

function printed(template: TemplateFile, entry: object, inner: string): string {
  const lines = JSON.stringify(entry, null, indentUnit(template)).split("\n");
  return lines.join(`${newlineOf(template)}${inner}`);
}

/** The indentation of a line that begins after these blanks; null when they begin none. */
function indentIn(blank: string): string | null {
  const newline = blank.lastIndexOf("\n");
  return newline === -1 ? null : blank.slice(newline + 1);
}

function indentUnit({ text, root }: TemplateFile): string {
  const [first] = root.members;
  const unit = first && indentIn(text.slice(root.start + 1, first.start));
  return unit === undefined || unit === null || unit === "" ? USUAL_INDENT : unit;
}

function newlineOf({ text, root }: TemplateFile): string {
  return text.slice(root.start).includes("\r\n") ? "\r\n" : "\n";
}

/** Whether the file is written without blanks. */
function isMinified({ text, root }: TemplateFile): boolean {
  const [first] = root.members;
  return first !== undefined && text.slice(first.key.end, first.value.start) === ":";
}

function isOnOneLine({ text, root }: TemplateFile): boolean {
  const [first] = root.members;
  return first !== undefined && indentIn(text.slice(root.start + 1, first.start)) === null;
}

function apply(text: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}
