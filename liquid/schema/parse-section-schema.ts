import { jsonErrorOffset } from "./json-error.ts";
import type {
  BlockDefinition,
  SectionPlaces,
  SectionPreset,
  SectionSchema,
  SettingDefinition,
} from "./section-schema.ts";

export type ParsedSchema =
  | { kind: "schema"; schema: SectionSchema }
  | { kind: "missing" }
  | { kind: "malformed"; message: string; line: number };

const OPENING = /\{%-?\s*schema\s*-?%\}/;
const CLOSING = /\{%-?\s*endschema\s*-?%\}/;

/**
 * Reads a section's `{% schema %}`. Parts of the wrong shape are left out, so that a form can be shown for
 * what is well-formed; the checker tells what is wrong.
 *
 * @returns `malformed` with the line in the file, from 1, when the text is not JSON or not an object.
 */
export function parseSectionSchema(code: string): ParsedSchema {
  const opening = OPENING.exec(code);
  if (!opening) return { kind: "missing" };
  const begin = opening.index + opening[0].length;
  const closing = CLOSING.exec(code.slice(begin));
  const firstLine = lineAt(code, begin);
  if (!closing)
    return { kind: "malformed", message: "'schema' tag was never closed", line: firstLine };
  const json = code.slice(begin, begin + closing.index);
  try {
    const parsed: unknown = JSON.parse(json);
    if (isObject(parsed)) return { kind: "schema", schema: toSchema(parsed) };
    return { kind: "malformed", message: "The schema must be a JSON object.", line: firstLine };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      kind: "malformed",
      message: error.message,
      line: firstLine + lineAt(json, jsonErrorOffset(json.trimEnd())) - 1,
    };
  }
}

function toSchema(parsed: Record<string, unknown>): SectionSchema {
  return {
    name: text(parsed["name"]) ?? translated(parsed["name"]) ?? "",
    ...optional("tag", text(parsed["tag"])),
    ...optional("class", text(parsed["class"])),
    ...optional("limit", number(parsed["limit"])),
    ...optional("max_blocks", number(parsed["max_blocks"])),
    ...optional("enabled_on", places(parsed["enabled_on"])),
    ...optional("disabled_on", places(parsed["disabled_on"])),
    settings: readSettings(parsed),
    blocks: objects(parsed["blocks"]).flatMap(toBlock),
    presets: objects(parsed["presets"]).map(toPreset),
  };
}

function places(value: unknown): SectionPlaces | undefined {
  return isObject(value)
    ? { templates: texts(value["templates"]), groups: texts(value["groups"]) }
    : undefined;
}

function toBlock(block: Record<string, unknown>): BlockDefinition[] {
  const type = text(block["type"]);
  if (type === undefined) return [];
  const name = text(block["name"]) ?? translated(block["name"]) ?? type;
  return [
    { type, name, ...optional("limit", number(block["limit"])), settings: readSettings(block) },
  ];
}

function toPreset(preset: Record<string, unknown>): SectionPreset {
  return {
    name: text(preset["name"]) ?? translated(preset["name"]) ?? "",
    ...optional("category", text(preset["category"])),
    settings: isObject(preset["settings"]) ? preset["settings"] : {},
    blocks: presetBlocks(preset["blocks"]),
  };
}

/** Blocks are a list, or a hash by id. */
function presetBlocks(blocks: unknown): SectionPreset["blocks"] {
  const list = isObject(blocks) ? objects(Object.values(blocks)) : objects(blocks);
  return list.flatMap((block) => {
    const type = text(block["type"]);
    if (type === undefined) return [];
    return [{ type, settings: isObject(block["settings"]) ? block["settings"] : {} }];
  });
}

/** The well-formed settings of a schema, a block or a group of the theme's settings. */
export function readSettings(owner: Record<string, unknown>): SettingDefinition[] {
  return objects(owner["settings"]).flatMap((setting) => {
    const type = text(setting["type"]);
    return type === undefined ? [] : [toSetting(type, setting)];
  });
}

function toSetting(type: string, setting: Record<string, unknown>): SettingDefinition {
  const words = [
    "id",
    "label",
    "info",
    "content",
    "placeholder",
    "visible_if",
    "unit",
    "metaobject_type",
  ] as const;
  const numbers = ["min", "max", "step", "limit"] as const;
  const definition: SettingDefinition = { type };
  for (const name of words) {
    const value = text(setting[name]) ?? translated(setting[name]);
    if (value !== undefined) definition[name] = value;
  }
  for (const name of numbers) {
    const value = number(setting[name]);
    if (value !== undefined) definition[name] = value;
  }
  if ("default" in setting) definition.default = setting["default"];
  if (Array.isArray(setting["options"])) definition.options = optionsOf(setting["options"]);
  const { accept } = setting;
  if (Array.isArray(accept)) definition.accept = texts(accept);
  return definition;
}

function optionsOf(options: unknown[]): NonNullable<SettingDefinition["options"]> {
  return objects(options).flatMap((option) => {
    const value = text(option["value"]);
    if (value === undefined) return [];
    const label = text(option["label"]) ?? translated(option["label"]) ?? value;
    return [{ value, label, ...optional("group", text(option["group"])) }];
  });
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}

/** A label in several languages: English, or the first there is. */
function translated(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return (
    text(value["en"]) ??
    Object.values(value)
      .map(text)
      .find((each) => each !== undefined)
  );
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } {
  const result: { [Key in Name]?: Value } = {};
  if (value !== undefined) result[name] = value;
  return result;
}

function objects(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
