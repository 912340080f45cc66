import type { ThemeProfile } from "#domain/preview/theme-profile.ts";
import type { Archetype } from "#library/archetypes.ts";
import { renamePrefix } from "#library/rename-prefix.ts";
import { changes } from "./changes.ts";
import { blockCount, countAsked, wordsFor } from "./changes/blocks.ts";
import { type Copy, defaultCopy, readSubject, readTone } from "./default-copy.ts";
import { fitTheme } from "./fit-theme.ts";
import { iconFor } from "./icon-for.ts";
import {
  findButtonLabel,
  findHeading,
  findRange,
  findText,
  repeatedBlockType,
} from "./find-settings.ts";
import { printJson, setMemberText } from "./json-edit.ts";
import { child, numberOf, valueOf } from "./json-text.ts";
import { plural, settingText } from "./merchant-text.ts";
import type { RequestText } from "./request-text.ts";
import {
  blocks,
  blockSettings,
  editSchema,
  openSection,
  presetBlocks,
  type Section,
  setStartValue,
} from "./section.ts";
import { setText } from "./set-text.ts";
import { applyStyle } from "./style.ts";

export type Composition = { code: string; said: string[]; unable: string[] };

type Wishes = {
  request: RequestText;
  prefix: string;
  tone: string | null;
  style: string | null;
  theme: ThemeProfile | null;
};

/** Makes an archetype the merchant's: their words, counts, colours, tone and parts. */
export function composeSection(archetype: Archetype, wishes: Wishes): Composition {
  const { request } = wishes;
  const code = renamePrefix(archetype.code, `gs-${archetype.slug}`, wishes.prefix);
  const portable = openSection(code);
  if (!portable) throw new Error(`The archetype ${archetype.slug} has no readable schema.`);
  const opened = fitTheme(portable, wishes.theme);
  const subject = readSubject(request.original);
  const copy = defaultCopy(archetype.slug, readTone(wishes.tone, request.plain), subject);
  const filled = fillBlocks(fillTexts(opened, copy), request, copy);
  const said: string[] = filled.said === null ? [] : [filled.said];
  const unable: string[] = [];
  let section = applyStyle(filled.section, wishes.style, request.plain);
  for (const change of changes) {
    if (change === blockCount) continue;
    const outcome = change(request, { section, isNew: true, theme: wishes.theme })?.(section);
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
  const usual = presetBlocks(section);
  const isList = usual.length > 0 && usual.every((block) => block.type === type);
  if (type === null || !preset || !isList) return { section, said: null };
  const words = wordsFor(request, type);
  const counted = countAsked(request, type) ?? columnsAsked(request);
  const most = numberOf(section.schema, "max_blocks") ?? 50;
  const count = Math.min(
    most,
    Math.max(1, counted ?? (words.length > 0 ? words.length : usual.length)),
  );
  const rows = Array.from({ length: count }, (_, index) => {
    const own = valueOf(child(usual[index]?.node, "settings"));
    const fallback = copy.blocks
      ? blockValues(section, type, copy.blocks[index % copy.blocks.length] ?? {})
      : {};
    const settings = { ...(isRecord(own) ? own : {}), ...fallback };
    const worded = words[index]
      ? { ...withoutDetail(settings), ...blockValues(section, type, words[index]) }
      : settings;
    return `        ${printJson(Object.keys(worded).length > 0 ? { type, settings: worded } : { type })}`;
  });
  const list = `[\n${rows.join(",\n")}\n      ]`;
  const name =
    blocks(section)
      .find((block) => block.type === type)
      ?.name.toLowerCase() ?? type;
  const said =
    counted === null && words.length === 0
      ? null
      : `it starts with ${count} ${plural(name, count)}`;
  const filled = editSchema(section, (text) => setMemberText(text, preset, "blocks", list));
  return { section: said === null ? filled : fitColumns(filled, count), said };
}

/** As many columns as blocks while the setting allows it, else rows of three or four. */
function fitColumns(section: Section, count: number): Section {
  const range = findRange(section, /^columns$/);
  if (!range || count < 2) return section;
  const most = numberOf(range.node, "max") ?? count;
  const fitting = count <= most ? count : count % 4 === 0 ? 4 : 3;
  return setStartValue(section, range, Math.min(most, fitting));
}

/** Words as values of the settings that a block has; a heading goes to its title where that is its name. */
function blockValues(section: Section, type: string, words: Record<string, string>) {
  const block = blocks(section).find((candidate) => candidate.type === type);
  const settings = block ? blockSettings(block) : [];
  const hasIcon = settings.some((setting) => setting.id === "icon" && setting.type === "select");
  const icon = hasIcon ? iconFor(words["heading"] ?? "") : null;
  return Object.fromEntries(
    Object.entries(icon === null ? words : { icon, ...words }).flatMap(([id, text]) => {
      const setting =
        settings.find((candidate) => candidate.id === id) ??
        (id === "heading"
          ? settings.find((candidate) => /^(title|name|label)$/.test(candidate.id))
          : undefined);
      return setting ? [[setting.id, settingText(setting, text)]] : [];
    }),
  );
}

/** Default details do not fit the merchant's own point. */
function withoutDetail({
  answer: _answer,
  text: _text,
  label: _label,
  ...rest
}: Record<string, unknown>) {
  return rest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function columnsAsked({ plain }: RequestText): number | null {
  const count = /\b([2-6])[ -](?:\w+ )?columns?\b/.exec(plain)?.[1];
  return count === undefined ? null : Number(count);
}
