import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";

const SUGGESTIONS_AT_MOST = 3;

/** Short changes that fit this section; they fill the box and never run by themselves. */
export function suggestionsFor(code: string): string[] {
  const parsed = parseSectionSchema(code);
  if (parsed.kind !== "schema") return [];
  const { settings, blocks } = parsed.schema;
  const has = (id: string) => settings.some((setting) => setting.id === id);
  const [block] = blocks.filter(({ type }) => !type.startsWith("@"));
  return [
    has("columns") && "Show four columns",
    "Larger heading",
    block && `Add another ${block.name.toLowerCase()}`,
    "Use a dark background",
    "Center everything",
  ]
    .filter((suggestion) => typeof suggestion === "string")
    .slice(0, SUGGESTIONS_AT_MOST);
}
