import type { BlockNames } from "#app/ui/section-preview/element-words.ts";
import type { SectionSchema } from "#liquid/schema/section-schema.ts";

/** The names that the schema gives its block types. */
export function blockNamesOf(schema: SectionSchema | null): BlockNames {
  return Object.fromEntries((schema?.blocks ?? []).map(({ type, name }) => [type, name]));
}
