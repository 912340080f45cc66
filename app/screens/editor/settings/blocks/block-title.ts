import type { SectionBlock, SectionSchema } from "#liquid/schema/section-schema.ts";

const NAMING_SETTINGS = ["heading", "title", "author", "name", "question", "text", "label"];

/** As the theme editor titles a block: by its heading, title, text or name. */
export function blockTitle({ settings, type }: SectionBlock, schema: SectionSchema | null): string {
  for (const id of NAMING_SETTINGS) {
    const value = settings[id];
    if (typeof value !== "string") continue;
    const text = value
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    if (text !== "") return text.slice(0, 60);
  }
  return schema?.blocks.find((block) => block.type === type)?.name ?? type;
}
