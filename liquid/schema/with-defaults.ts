import { applyFixes, type Fix } from "../check/apply-fixes.ts";
import {
  type JsonNode,
  type JsonObject,
  memberOf,
  objectsOf,
  textOf,
} from "../check/source/json-node.ts";
import { parseJson } from "../check/source/parse-json.ts";
import { removal } from "../check/source/schema-parts.ts";
import { defaultInstance, defaultSettings } from "./default-instance.ts";
import { printJson } from "./print-json.ts";
import type { SectionInstance, SectionSchema, SettingDefinition } from "./section-schema.ts";
import { storedDefault } from "./stored-default.ts";

const SCHEMA = /({%-?\s*schema\s*-?%})([\s\S]*?){%-?\s*endschema\s*-?%}/;

/** Shopify's limit for the name of a preset. */
const PRESET_NAME_LENGTH = 25;

/**
 * The file with the form's values as its schema's defaults and its first preset's blocks.
 *
 * Only what differs is written, so that a version shows as few changed lines as there are changes. What
 * Shopify takes no default for, such as a product or a picture, is left as it is; hidden blocks are left out.
 */
export function withDefaults(
  code: string,
  schema: SectionSchema,
  instance: SectionInstance,
): string {
  const found = SCHEMA.exec(code);
  if (found === null) return code;
  const start = found.index + (found[1]?.length ?? 0);
  const { root } = parseJson(code, start, start + (found[2]?.length ?? 0));
  if (root?.kind !== "object") return code;
  const initial = defaultInstance(schema);
  const changed = schema.settings.filter(
    ({ id }) => id !== undefined && !isSame(initial.settings[id], instance.settings[id]),
  );
  return applyFixes(code, [
    ...defaultFixes(code, root, changed, instance.settings),
    ...presetFixes(code, root, schema, instance, changed),
  ]);
}

function defaultFixes(
  code: string,
  root: JsonObject,
  changed: SettingDefinition[],
  values: Record<string, unknown>,
): Fix[] {
  const settings = objectsOf(root, "settings");
  return changed.flatMap((definition) => {
    const setting = settings.findLast((each) => textOf(each, "id") === definition.id);
    const stored = storedDefault(definition, values[definition.id ?? ""]);
    if (setting === undefined || stored.kind === "nowhere" || stored.kind === "preset") return [];
    const initial = memberOf(setting, "default");
    if (stored.kind === "none")
      return initial === undefined ? [] : [removal(setting.members, initial)];
    if (initial !== undefined) return [replacement(code, initial.value, stored.value)];
    return [added(code, setting, "default", stored.value)];
  });
}

/** The preset's own values would win over the defaults that were just written. */
function presetFixes(
  code: string,
  root: JsonObject,
  schema: SectionSchema,
  instance: SectionInstance,
  changed: SettingDefinition[],
): Fix[] {
  const settings = presetSettings(schema, instance, changed);
  const blocks = presetBlocks(schema, instance);
  if (settings === undefined && blocks === undefined) return [];
  const values = { ...(settings ? { settings } : {}), ...(blocks ? { blocks } : {}) };
  const preset = objectsOf(root, "presets")[0];
  if (preset !== undefined)
    return Object.entries(values).map(([key, value]) => {
      const member = memberOf(preset, key);
      return member ? replacement(code, member.value, value) : added(code, preset, key, value);
    });
  const presets = [{ name: schema.name.slice(0, PRESET_NAME_LENGTH) || "Section", ...values }];
  const member = memberOf(root, "presets");
  return [
    member ? replacement(code, member.value, presets) : added(code, root, "presets", presets),
  ];
}

/** @returns undefined when they stay as they are. */
function presetSettings(
  { presets }: SectionSchema,
  { settings }: SectionInstance,
  changed: SettingDefinition[],
): Record<string, unknown> | undefined {
  const before = presets[0]?.settings ?? {};
  const after = { ...before };
  for (const definition of changed) {
    const { id = "" } = definition;
    const stored = storedDefault(definition, settings[id]);
    if (stored.kind === "preset") after[id] = stored.value;
    else if (stored.kind !== "nowhere") delete after[id];
  }
  return isSame(before, after) ? undefined : after;
}

/** @returns undefined when they stay as they are. */
function presetBlocks(schema: SectionSchema, { blocks }: SectionInstance): unknown[] | undefined {
  const shown = blocks.filter(({ disabled }) => disabled !== true);
  const before = defaultInstance(schema).blocks;
  const stored = (list: SectionInstance["blocks"]) =>
    list.map(({ type, settings }) => {
      const definition = schema.blocks.find((block) => block.type === type);
      const own = ownValues(definition?.settings ?? [], settings);
      return { type, ...(Object.keys(own).length > 0 ? { settings: own } : {}) };
    });
  const after = stored(shown);
  return isSame(stored(before), after) ? undefined : after;
}

/** A block's values that differ from its type's defaults; one that was cleared stays cleared. */
function ownValues(
  definitions: SettingDefinition[],
  values: Record<string, unknown>,
): Record<string, unknown> {
  const initial = defaultSettings(definitions);
  const own: Record<string, unknown> = {};
  for (const definition of definitions) {
    const { id } = definition;
    if (id === undefined || isSame(values[id], initial[id])) continue;
    const stored = storedDefault(definition, values[id]);
    if (stored.kind === "none") {
      if (initial[id] !== undefined) own[id] = "";
    } else if (stored.kind !== "nowhere") own[id] = stored.value;
  }
  return own;
}

function replacement(code: string, { start, end }: JsonNode, value: unknown): Fix {
  return { start, end, text: printJson(value, indentAt(code, start)) };
}

/** A member at the end of an object, set off as the member before it is. */
function added(code: string, object: JsonObject, key: string, value: unknown): Fix {
  const last = object.members.at(-1);
  const before = object.members.at(-2);
  const name = JSON.stringify(key);
  if (last === undefined) {
    const text = `{ ${name}: ${printJson(value, indentAt(code, object.start))} }`;
    return { start: object.start, end: object.end, text };
  }
  const separator = before === undefined ? ", " : code.slice(before.end, last.start);
  const text = `${separator}${name}: ${printJson(value, indentAt(code, last.start))}`;
  return { start: last.end, end: last.end, text };
}

function indentAt(code: string, offset: number): number {
  const line = code.slice(code.lastIndexOf("\n", offset - 1) + 1, offset);
  return line.length - line.trimStart().length;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
