import type { EditorPage } from "#app/editor-page.server.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";

/** “Add section, then Customer stories, under Social proof”: what finds it in the theme editor. */
export function addSectionWords({ code, name }: Pick<EditorPage["section"], "code" | "name">) {
  const parsed = parseSectionSchema(code);
  const preset = parsed.kind === "schema" ? parsed.schema.presets[0] : undefined;
  const ofSchema = parsed.kind === "schema" ? parsed.schema.name : "";
  const listed = preset?.name || ofSchema || name;
  return `Add section, then ${listed}${preset?.category ? `, under ${preset.category}` : ""}`;
}
