import {
  type JsonMember,
  type JsonNode,
  type JsonObject,
  memberOf,
  objectsOf,
  textOf,
} from "./json-node.ts";
import type { SectionSource } from "./section-source.ts";

/** A list of settings and whose it is: the section's, or those of one type of block. */
export type SettingScope = { block: string | undefined; settings: JsonObject[] };

export type SchemaParts = {
  root: JsonObject;
  blocks: JsonObject[];
  presets: JsonObject[];
  scopes: SettingScope[];
};

/** The parts of a well-formed schema; undefined when there is none, which other rules report. */
export function schemaParts({ schema }: Pick<SectionSource, "schema">): SchemaParts | undefined {
  if (schema.kind !== "schema" || schema.root.kind !== "object") return undefined;
  const { root } = schema;
  const blocks = objectsOf(root, "blocks");
  return {
    root,
    blocks,
    presets: objectsOf(root, "presets"),
    scopes: [
      { block: undefined, settings: objectsOf(root, "settings") },
      ...blocks.map((block) => ({
        block: textOf(block, "type") ?? "",
        settings: objectsOf(block, "settings"),
      })),
    ],
  };
}

export function allSettings(parts: SchemaParts): JsonObject[] {
  return parts.scopes.flatMap(({ settings }) => settings);
}

/** A block whose settings are not written in this file: an app's, or a block file of the theme. */
export function isForeignBlock(block: JsonObject): boolean {
  return (textOf(block, "type") ?? "").startsWith("@") || memberOf(block, "name") === undefined;
}

/** The settings that a merchant fills in: neither headers nor paragraphs. */
export function isInput(setting: JsonObject): boolean {
  return !["header", "paragraph"].includes(textOf(setting, "type") ?? "");
}

/** The name under which Liquid reads a setting, such as `block.text`, with the types it has: blocks may differ. */
export function typesByRead({ scopes }: SchemaParts): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { block, settings } of scopes) {
    for (const setting of settings) {
      const read = `${block === undefined ? "section" : "block"}.${textOf(setting, "id")}`;
      const known = types.get(read) ?? new Set();
      types.set(read, known.add(textOf(setting, "type") ?? ""));
    }
  }
  return types;
}

/** True when each setting that Liquid reads by this name is of these types. */
export function isAlways(
  types: ReadonlyMap<string, ReadonlySet<string>>,
  read: string,
  wanted: ReadonlySet<string>,
): boolean {
  const found = types.get(read);
  return found !== undefined && [...found].every((type) => wanted.has(type));
}

/** How the merchant knows a setting: its label, else its id. */
export function nameOfSetting(setting: JsonObject): string {
  return textOf(setting, "label") ?? textOf(setting, "id") ?? "without a name";
}

/** What a rule points at: the value of a member, else the start of the object that lacks it. */
export function placeOf(object: JsonObject, member: JsonMember | undefined): Extent {
  return member ?? { start: object.start, end: Math.min(object.start + 1, object.end) };
}

type Extent = { start: number; end: number };
type Edit = { start: number; end: number; text: string };

/** Takes a member or an item out of its list together with its comma. */
export function removal(
  list: readonly (JsonMember | JsonNode)[],
  part: JsonMember | JsonNode,
): Edit {
  const at = list.indexOf(part);
  const next = list[at + 1];
  if (next !== undefined) return { start: part.start, end: next.start, text: "" };
  return { start: list[at - 1]?.end ?? part.start, end: part.end, text: "" };
}

/** Adds a member at the end of an object that is not empty. */
export function addition(object: JsonObject, key: string, value: unknown): Edit | undefined {
  const last = object.members.at(-1);
  if (last === undefined) return undefined;
  const text = `, ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  return { start: last.end, end: last.end, text };
}
