import type { Archetype } from "#library/archetypes.ts";
import { renamePrefix } from "#library/rename-prefix.ts";
import { changes } from "./changes.ts";
import { blockCount, countAsked, wordsFor } from "./changes/blocks.ts";
import { type Copy, defaultCopy, readSubject, readTone } from "./default-copy.ts";
import { findButtonLabel, findHeading, findText, repeatedBlockType } from "./find-settings.ts";
import { printJson, setMemberText } from "./json-edit.ts";
import { child, numberOf } from "./json-text.ts";
import { settingText } from "./merchant-text.ts";
import type { RequestText } from "./request-text.ts";
import {
  blocks,
  blockSettings,
  editSchema,
  openSection,
  presetBlocks,
  type Section,
} from "./section.ts";
import { setText } from "./set-text.ts";
import { applyStyle } from "./style.ts";

export type Composition = { code: string; said: string[]; unable: string[] };

type Wishes = { request: RequestText; prefix: string; tone: string | null; style: string | null };

/** Makes an archetype the merchant's: their words, counts, colours, tone and parts. */
export function composeSection(archetype: Archetype, wishes: Wishes): Composition {
  const { request } = wishes;
  const code = renamePrefix(archetype.code, `gs-${archetype.slug}`, wishes.prefix);
  const opened = openSection(code);
  if (!opened) throw new Error(`The archetype ${archetype.slug} has no readable schema.`);
  const subject = readSubject(request.original);
  const copy = defaultCopy(archetype.slug, readTone(wishes.tone, request.plain), subject);
  const filled = fillBlocks(fillTexts(opened, copy), request, copy);
  const said: string[] = filled.said === null ? [] : [filled.said];
  const unable: string[] = [];
  let section = applyStyle(filled.section, wishes.style, request.plain);
  for (const change of changes) {
    if (change === blockCount) continue;
    const outcome = change(request, { section, isNew: true })?.(section);
    if (outcome?.kind === "changed") {
      section = outcome.section;
      said.push(outcome.said);
    } else if (outcome?.kind === "unable") unable.push(outcome.said);
  }
  return { code: section.code, said, unable };
}

function fillTexts(section: Section, copy: Copy): Section {
  let filled = section;
  const heading = findHeading(filled);
  if (heading && copy.heading !== undefined) filled = setText(filled, heading, copy.heading);
  const text = findText(filled);
  if (text && copy.text !== undefined) filled = setText(filled, text, copy.text);
  const button = findButtonLabel(filled);
  if (button && copy.button !== undefined) filled = setText(filled, button, copy.button);
  return filled;
}

/** As many blocks as asked, with the request's words first and default words for the rest. */
function fillBlocks(
  section: Section,
  request: RequestText,
  copy: Copy,
): { section: Section; said: string | null } {
  const type = repeatedBlockType(section);
  const preset = child(section.schema, "presets", 0);
  if (type === null || !preset || !copy.blocks) return { section, said: null };
  const words = wordsFor(request, type);
  const counted = countAsked(request, type) ?? columnsAsked(request);
  const usual = presetBlocks(section).filter((block) => block.type === type).length;
  const most = numberOf(section.schema, "max_blocks") ?? 50;
  const count = Math.min(most, Math.max(1, counted ?? (words.length > 0 ? words.length : usual)));
  const rows = Array.from({ length: count }, (_, index) => {
    const settings = blockValues(
      section,
      type,
      copy.blocks?.[index % copy.blocks.length] ?? {},
      words[index],
    );
    return `        ${printJson(Object.keys(settings).length > 0 ? { type, settings } : { type })}`;
  });
  const list = `[\n${rows.join(",\n")}\n      ]`;
  const name =
    blocks(section)
      .find((block) => block.type === type)
      ?.name.toLowerCase() ?? type;
  const said =
    counted === null ? null : `it starts with ${count} ${count === 1 ? name : `${name}s`}`;
  return {
    section: editSchema(section, (text) => setMemberText(text, preset, "blocks", list)),
    said,
  };
}

function blockValues(
  section: Section,
  type: string,
  copy: Record<string, string>,
  words: Record<string, string> | undefined,
) {
  const values = words
    ? { ...(words["heading"] === undefined ? {} : withoutAnswer(copy)), ...words }
    : copy;
  const block = blocks(section).find((candidate) => candidate.type === type);
  const settings = block ? blockSettings(block) : [];
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, text]) => {
      const setting = settings.find((candidate) => candidate.id === id);
      return setting ? [[id, settingText(setting, text)]] : [];
    }),
  );
}

/** A default answer does not fit the merchant's own question. */
function withoutAnswer({ answer: _answer, text: _text, ...rest }: Record<string, string>) {
  return rest;
}

function columnsAsked({ plain }: RequestText): number | null {
  const count = /\b([2-6])[ -](?:\w+ )?columns?\b/.exec(plain)?.[1];
  return count === undefined ? null : Number(count);
}
