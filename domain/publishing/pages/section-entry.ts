import { createHash } from "node:crypto";
import { cleanInstance } from "#liquid/schema/clean-instance.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import type { SectionSchema, SettingDefinition } from "#liquid/schema/section-schema.ts";

/** As Shopify's own: `image_banner_Ab3kQz`. */
const SUFFIX_LENGTH = 6;
const LONGEST_NAME = 40;
const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export type SectionEntry = {
  type: string;
  blocks?: Record<string, { type: string; settings: Record<string, unknown> }>;
  block_order?: string[];
  settings: Record<string, unknown>;
};

/**
 * The section as the theme editor would add it: its first preset.
 *
 * What the preset does not say is left to the schema's defaults, so that the page looks like the preview
 * and follows the defaults of a version that is published later.
 *
 * @param seed the same one gives the same keys.
 */
export function sectionEntry(
  schema: SectionSchema,
  { type, seed, taken }: { type: string; seed: string; taken: string[] },
): { key: string; entry: SectionEntry } {
  const key = entryKey({ type, seed, taken });
  const preset = schema.presets[0];
  const { settings, blocks: all } = cleanInstance(schema, defaultInstance(schema));
  const blocks: NonNullable<SectionEntry["blocks"]> = {};
  for (const [index, block] of all.entries()) {
    const given = preset?.blocks.filter((each) => each.type === block.type) ?? [];
    const nth = all.slice(0, index).filter((each) => each.type === block.type).length;
    const definition = schema.blocks.find((each) => each.type === block.type);
    const id = freeKey(block.type, `${seed} ${index}`, (wanted) => Object.hasOwn(blocks, wanted));
    blocks[id] = {
      type: block.type,
      settings: only(definition?.settings ?? [], block.settings, given[nth]?.settings ?? {}),
    };
  }
  const order = Object.keys(blocks);
  const own = only(schema.settings, settings, preset?.settings ?? {});
  return {
    key,
    entry: {
      type,
      ...(order.length > 0 ? { blocks, block_order: order } : {}),
      settings: own,
    },
  };
}

/** The key under which `sectionEntry` puts the section into a template with these keys. */
export function entryKey(place: { type: string; seed: string; taken: string[] }): string {
  return freeKey(place.type, place.seed, (wanted) => place.taken.includes(wanted));
}

/** Of the values, those that the preset gives and the schema has. */
function only(
  definitions: SettingDefinition[],
  values: Record<string, unknown>,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const ids = definitions.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return Object.fromEntries(
    ids
      .filter((id) => Object.hasOwn(given, id) && Object.hasOwn(values, id))
      .map((id) => [id, values[id]]),
  );
}

/** `gs_faq_Ab3kQz`: readable, and unlike any other of the template. */
function freeKey(type: string, seed: string, isTaken: (key: string) => boolean): string {
  const name = type
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, LONGEST_NAME);
  for (let attempt = 0; ; attempt += 1) {
    const key = `${name || "section"}_${suffix(`${seed} ${attempt}`)}`;
    if (!isTaken(key)) return key;
  }
}

function suffix(seed: string): string {
  const bytes = createHash("sha256").update(seed).digest();
  return [...bytes.subarray(0, SUFFIX_LENGTH)]
    .map((byte) => CHARACTERS[byte % CHARACTERS.length] ?? "0")
    .join("");
}
