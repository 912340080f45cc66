/** A section as a JSON template or a section group stores it. */
export type PlacedSection = {
  type: string;
  settings?: Record<string, unknown>;
  blocks?: Record<string, unknown>;
  block_order?: string[];
};

/** A JSON template or section group, as far as it is well-formed. */
export type JsonTemplate = { sections: Record<string, PlacedSection>; order: string[] };

/** @returns an empty template for a text that is none; a comment at its start is skipped, as Shopify does. */
export function jsonTemplate(text: string | undefined): JsonTemplate {
  const parsed = parsedJson((text ?? "").replace(/^\s*\/\*[\s\S]*?\*\//, ""));
  if (!isRecord(parsed)) return { sections: {}, order: [] };
  const sections = isRecord(parsed["sections"]) ? parsed["sections"] : {};
  const { order } = parsed;
  return {
    ...parsed,
    sections: Object.fromEntries(
      Object.entries(sections).flatMap(([id, section]) =>
        isPlacedSection(section) ? [[id, section]] : [],
      ),
    ),
    order: Array.isArray(order) ? order.filter((id) => typeof id === "string") : [],
  };
}

/** The first preset of a section file as a placed section: how the theme editor adds it to a page. */
export function presetOf(type: string, code: string): PlacedSection {
  const [, text = ""] =
    /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(code) ?? [];
  const schema = parsedJson(text);
  const presets = isRecord(schema) && Array.isArray(schema["presets"]) ? schema["presets"] : [];
  const preset: unknown = presets[0];
  if (!isRecord(preset)) return { type };
  const blocks = presetBlocks(preset["blocks"]);
  return {
    type,
    settings: isRecord(preset["settings"]) ? preset["settings"] : {},
    blocks,
    block_order: Object.keys(blocks),
  };
}

/** Blocks of a preset are a list, or already named as in a template. */
function presetBlocks(blocks: unknown): Record<string, unknown> {
  if (isRecord(blocks)) return blocks;
  if (!Array.isArray(blocks)) return {};
  const list: unknown[] = blocks;
  return Object.fromEntries(
    list.flatMap((block, index) =>
      isRecord(block) && typeof block["type"] === "string"
        ? [[`${block["type"]}-${index + 1}`, block]]
        : [],
    ),
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isPlacedSection(value: unknown): value is PlacedSection {
  return isRecord(value) && typeof value["type"] === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
