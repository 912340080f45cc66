import type { SectionInstance, SectionSchema, SettingDefinition } from "./section-schema.ts";

const SCHEMA_BODY = /({%-?\s*schema\s*-?%})([\s\S]*?)({%-?\s*endschema\s*-?%})/;

/** Shopify refuses a default on these: what they point to exists only in the merchant's store. */
const WITHOUT_DEFAULT = new Set([
  "article",
  "article_list",
  "blog",
  "collection",
  "collection_list",
  "image_picker",
  "link_list",
  "metaobject",
  "metaobject_list",
  "page",
  "product",
  "product_list",
  "video",
]);

/**
 * The file with the form's values as its schema's defaults and its first preset's blocks.
 *
 * Values that Shopify takes no default for are left out; everything outside the schema stays as it is.
 */
export function withDefaults(
  code: string,
  schema: SectionSchema,
  instance: SectionInstance,
): string {
  return code.replace(SCHEMA_BODY, (whole, open: string, body: string, close: string) => {
    const json: unknown = JSON.parse(body);
    if (!isRecord(json)) return whole;
    writeDefaults(json["settings"], schema.settings, instance.settings);
    const [preset] = Array.isArray(json["presets"]) ? json["presets"] : [];
    if (isRecord(preset)) writePreset(preset, schema, instance);
    return `${open}\n${JSON.stringify(json, null, 2)}\n${close}`;
  });
}

function writeDefaults(
  settings: unknown,
  definitions: SettingDefinition[],
  values: Record<string, unknown>,
): void {
  if (!Array.isArray(settings)) return;
  for (const setting of settings) {
    if (!isRecord(setting) || typeof setting["id"] !== "string") continue;
    const { id } = setting;
    if (!(id in values) || !takesDefault(definitions, id)) continue;
    const value = values[id];
    if (isBlank(value)) delete setting["default"];
    else setting["default"] = value;
  }
}

function writePreset(
  preset: Record<string, unknown>,
  schema: SectionSchema,
  instance: SectionInstance,
): void {
  // The preset would win over the defaults that were just written.
  if (isRecord(preset["settings"]))
    for (const id of Object.keys(preset["settings"]))
      if (takesDefault(schema.settings, id)) delete preset["settings"][id];
  if (schema.blocks.length === 0) return;
  preset["blocks"] = instance.blocks
    .filter(({ disabled }) => !disabled)
    .map(({ type, settings }) => {
      const definitions = schema.blocks.find((block) => block.type === type)?.settings ?? [];
      return { type, settings: ownValues(definitions, settings) };
    });
}

/** A block's values that differ from its type's defaults. */
function ownValues(
  definitions: SettingDefinition[],
  values: Record<string, unknown>,
): Record<string, unknown> {
  const own = Object.entries(values).filter(([id, value]) => {
    const definition = definitions.find((each) => each.id === id);
    return (
      definition !== undefined &&
      takesDefault(definitions, id) &&
      !isBlank(value) &&
      JSON.stringify(value) !== JSON.stringify(definition.default)
    );
  });
  return Object.fromEntries(own);
}

function takesDefault(definitions: SettingDefinition[], id: string): boolean {
  const type = definitions.find((definition) => definition.id === id)?.type;
  return type !== undefined && !WITHOUT_DEFAULT.has(type);
}

function isBlank(value: unknown): boolean {
  return value === "" || value === null || value === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
