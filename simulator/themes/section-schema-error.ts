import { z } from "zod";
import { settingsError } from "./setting-error.ts";

const LONGEST_NAME = 25;
const MOST_BLOCKS = 50;

const Settings = z.array(z.looseObject({ type: z.string() })).default([]);
/** A text, or one for each language. */
const Text = z.union([z.string(), z.record(z.string(), z.string())]);
const Places = z.strictObject({
  templates: z.array(z.string()).optional(),
  groups: z.array(z.string()).optional(),
});

const Block = z.looseObject({
  type: z.string(),
  name: Text.optional(),
  limit: z.int().min(1).optional(),
  settings: Settings,
});

const SectionSchema = z.strictObject({
  name: Text.optional(),
  tag: z.enum(["article", "aside", "div", "footer", "header", "section"]).nullish(),
  class: z.string().optional(),
  limit: z.int().min(1).max(2).optional(),
  settings: Settings,
  max_blocks: z.int().min(1).max(MOST_BLOCKS).optional(),
  blocks: z.array(Block).default([]),
  presets: z.array(z.looseObject({ name: Text })).default([]),
  default: z.looseObject({}).optional(),
  locales: z.looseObject({}).optional(),
  enabled_on: Places.optional(),
  disabled_on: Places.optional(),
});

type Block = z.infer<typeof Block>;

/** Why Shopify would refuse the section's `{% schema %}`, or null. A section without one is allowed. */
export function sectionSchemaError(source: string): string | null {
  const found = schemaTexts(source);
  const [text] = found;
  if (text === undefined) return null;
  if (found.length > 1) return "Invalid schema: only one schema tag is allowed in a section";
  const json = parsedJson(text);
  if ("error" in json) return `Invalid JSON in tag 'schema': ${json.error}`;
  const parsed = SectionSchema.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `Invalid schema: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is invalid"}`;
  }
  const { name, settings, blocks, enabled_on: enabled, disabled_on: disabled } = parsed.data;
  if (typeof name === "string" && !name.startsWith("t:") && name.length > LONGEST_NAME)
    return `Invalid schema: name is too long (max ${LONGEST_NAME} characters)`;
  if (enabled !== undefined && disabled !== undefined)
    return "Invalid schema: enabled_on and disabled_on cannot both be used";
  return settingsError(settings) ?? blocksError(blocks);
}

/** The same for a file in `blocks/`, whose schema has rules of its own: only its settings are looked at. */
export function blockSchemaError(source: string): string | null {
  const [text] = schemaTexts(source);
  if (text === undefined) return null;
  const json = parsedJson(text);
  if ("error" in json) return `Invalid JSON in tag 'schema': ${json.error}`;
  const parsed = z.looseObject({ settings: Settings }).safeParse(json.value);
  if (!parsed.success) return "Invalid schema: settings must be a list";
  return settingsError(parsed.data.settings);
}

function blocksError(blocks: Block[]): string | null {
  const own = blocks.filter(({ type, name }) => !type.startsWith("@") && name !== undefined);
  const types = blocks.map(({ type }) => type);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) return `Invalid block '${twice}': type must be unique`;
  if (types.includes("@theme") && own.length > 0)
    return "Invalid schema: theme blocks and the section's own blocks cannot be mixed";
  for (const { type, limit, settings } of blocks) {
    if (type === "@app" && limit !== undefined) return "Invalid block '@app': limit is not allowed";
    const problem = settingsError(settings);
    if (problem !== null) return problem;
  }
  return null;
}

function schemaTexts(source: string): string[] {
  const tags = source.matchAll(/\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/g);
  return [...tags].map(([, text = ""]) => text);
}

function parsedJson(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
