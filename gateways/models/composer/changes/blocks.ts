import type { Apply, Change, Outcome } from "../change.ts";
import { blockNouns } from "../block-nouns.ts";
import { repeatedBlockType } from "../find-settings.ts";
import { insertItem, removeItem, setMember } from "../json-edit.ts";
import { child, numberOf } from "../json-text.ts";
import { plural, settingText } from "../merchant-text.ts";
import { quoteFor, type RequestText } from "../request-text.ts";
import {
  blocks,
  blockSettings,
  editSchema,
  presetBlocks,
  type Section,
  withCode,
} from "../section.ts";

const MOST_BLOCKS = 50;
const ADD = /\b(?:add|insert|include|another|more|extra|one more|append)\b/;
const REMOVE =
  /\b(?:remove|delete|drop|take out|take away|1 less|fewer|one less|without the last)\b/;

/** "Add another question", "five reviews", "remove one logo". */
export const blockCount: Change = (request, { section }) => {
  const type = findType(request, section);
  return type === null ? null : asked(request, type);
};

/** The number of blocks of a type that a request names; null when it names none. */
export function countAsked(request: RequestText, type: string): number | null {
  const pattern = new RegExp(`\\b(\\d+) (?:[\\w']+[ -]){0,3}?(?:${blockNouns(type)})s?\\b`);
  const count = pattern.exec(request.plain)?.[1];
  return count === undefined ? null : Number(count);
}

function asked(request: RequestText, type: string): Apply | null {
  const nouns = blockNouns(type);
  const count = countAsked(request, type);
  const named = new RegExp(`\\b(?:${nouns})s?\\b`).test(request.plain);
  const words = wordsFor(request, type);
  if (REMOVE.test(request.plain) && named) {
    const removed = count ?? 1;
    return (section) => setCount(section, type, countOf(section, type) - removed, []);
  }
  if (ADD.test(request.plain) && (named || words.length > 0)) {
    const added = Math.max(words.length, count ?? 1);
    return (section) => setCount(section, type, countOf(section, type) + added, words);
  }
  if (count !== null) return (section) => setCount(section, type, count, words);
  return null;
}

/** The words of new blocks that a request gives, by the ids of their settings. */
export function wordsFor(request: RequestText, type: string): Record<string, string>[] {
  const answer = quoteFor(request, "answer");
  const author = quoteFor(request, "author");
  const isQuote = /quote|testimonial|review/.test(type);
  if (request.list.length > 0) {
    return request.list.map((text) => ({ [isQuote ? "quote" : "heading"]: text }));
  }
  return request.quotes.flatMap(({ role, text }) => {
    if (role === "question")
      return [{ heading: text, ...(answer === undefined ? {} : { answer }) }];
    if (role === "quote") return [{ quote: text, ...(author === undefined ? {} : { author }) }];
    const isAdded =
      ADD.test(request.plain) && !/\b(?:title|heading|button|text)\b/.test(request.plain);
    if ((role === "unclear" || role === "heading") && isAdded)
      return [{ [isQuote ? "quote" : "heading"]: text }];
    return [];
  });
}

function findType(request: RequestText, section: Section): string | null {
  const named = blocks(section).find(({ type, name }) => {
    const label = name.toLowerCase().replace(/[^a-z ]/g, "");
    const nouns = label === "" ? blockNouns(type) : `${blockNouns(type)}|${label}`;
    return (
      new RegExp(`\\b(?:${nouns})s?\\b`).test(request.plain) &&
      !/^(?:text|buttons?|heading)$/.test(type)
    );
  });
  return (
    named?.type ??
    (/\b(?:blocks?|items?|ones?|cards?|columns?|entry|entries|rows?)\b/.test(request.plain)
      ? repeatedBlockType(section)
      : null)
  );
}

function countOf(section: Section, type: string): number {
  return presetBlocks(section).filter((block) => block.type === type).length;
}

/** Gives the preset so many blocks of a type: new ones after the last, the last ones go first. */
export function setCount(
  section: Section,
  type: string,
  wanted: number,
  words: Record<string, string>[],
): Outcome {
  const most = Math.min(MOST_BLOCKS, numberOf(section.schema, "max_blocks") ?? MOST_BLOCKS);
  const count = Math.max(0, Math.min(wanted, most));
  const before = countOf(section, type);
  const name =
    blocks(section)
      .find((block) => block.type === type)
      ?.name.toLowerCase() ?? type;
  const noun = (amount: number) => `${amount} ${plural(name, amount)}`;
  if (count === before) return { kind: "already", said: `It already has ${noun(before)}.` };
  let changed = section;
  for (let at = before; at < count; at++)
    changed = addBlock(changed, type, words[at - before] ?? {});
  for (let at = before; at > count; at--) changed = removeLastBlock(changed, type);
  return { kind: "changed", section: changed, said: `it starts with ${noun(count)}` };
}

function addBlock(section: Section, type: string, words: Record<string, string>): Section {
  const block = blocks(section).find((candidate) => candidate.type === type);
  const known = block ? blockSettings(block) : [];
  const values = Object.entries(words).flatMap(([id, text]) => {
    const setting = known.find((candidate) => candidate.id === id) ?? firstText(known, id);
    return setting ? [[setting.id, settingText(setting, text)] as const] : [];
  });
  const added = values.length > 0 ? { type, settings: Object.fromEntries(values) } : { type };
  const list = child(section.schema, "presets", 0, "blocks");
  const last = presetBlocks(section).findLastIndex((candidate) => candidate.type === type);
  const total = presetBlocks(section).length;
  if (list)
    return editSchema(section, (text) =>
      insertItem(text, list, last === -1 ? total - 1 : last, added),
    );
  const preset = child(section.schema, "presets", 0);
  if (preset) return editSchema(section, (text) => setMember(text, preset, "blocks", [added]));
  return withCode(section, section.code);
}

function firstText(settings: ReturnType<typeof blockSettings>, id: string) {
  if (id !== "heading" && id !== "quote") return undefined;
  return settings.find(
    ({ type }) => type === "text" || type === "inline_richtext" || type === "richtext",
  );
}

function removeLastBlock(section: Section, type: string): Section {
  const list = child(section.schema, "presets", 0, "blocks");
  const last = presetBlocks(section).findLastIndex((candidate) => candidate.type === type);
  return list ? editSchema(section, () => removeItem(list, last)) : section;
}
