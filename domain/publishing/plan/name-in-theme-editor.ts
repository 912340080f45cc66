import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";

export type NameInThemeEditor = {
  name: string;
  /** The group it stands in under “Add section”; null for the common list. */
  category: string | null;
};

/** What the section is called under “Add section”; null when it has no preset and is not listed there. */
export function nameInThemeEditor(code: string): NameInThemeEditor | null {
  const parsed = parseSectionSchema(code);
  if (parsed.kind !== "schema") return null;
  const { name, presets } = parsed.schema;
  const [preset] = presets;
  if (preset === undefined) return null;
  return { name: preset.name || name, category: preset.category ?? null };
}
