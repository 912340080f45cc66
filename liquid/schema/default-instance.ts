import type {
  SectionBlock,
  SectionInstance,
  SectionPreset,
  SectionSchema,
  SettingDefinition,
} from "./section-schema.ts";

/**
 * What the theme editor places when a merchant adds the section: the settings' defaults, overruled by the
 * preset's values, and the preset's blocks. Block ids are stable: `quote-1`, `quote-2`.
 */
export function defaultInstance(
  schema: SectionSchema,
  preset: SectionPreset | undefined = schema.presets[0],
): SectionInstance {
  const counts = new Map<string, number>();
  const blocks = (preset?.blocks ?? []).map(({ type, settings }): SectionBlock => {
    const number = (counts.get(type) ?? 0) + 1;
    counts.set(type, number);
    const definition = schema.blocks.find((block) => block.type === type);
    return {
      id: `${idPart(type)}-${number}`,
      type,
      settings: { ...defaultSettings(definition?.settings ?? []), ...settings },
    };
  });
  return {
    settings: { ...defaultSettings(schema.settings), ...preset?.settings },
    blocks,
  };
}

/** Values of settings that have a default; the others are left unset. */
export function defaultSettings(definitions: SettingDefinition[]): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const definition of definitions) {
    if (definition.id === undefined) continue;
    if (definition.default !== undefined) settings[definition.id] = definition.default;
    else if (CHOICES.has(definition.type)) settings[definition.id] = definition.options?.[0]?.value;
  }
  return settings;
}

/** Their first option is chosen when no default is. */
const CHOICES = new Set(["select", "radio"]);

function idPart(type: string): string {
  return type.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "block";
}
