import { removeMember, setMember, splice, type Splice } from "./json-edit.ts";
import { child, items, type JsonNode, readJson, textOf } from "./json-text.ts";

/** A section's file, opened for changes; every change gives a new one. */
export type Section = { code: string; schema: JsonNode; schemaStart: number; schemaEnd: number };

export type Setting = {
  id: string;
  type: string;
  label: string;
  /** `null` for the section itself, else the block's type. */
  blockType: string | null;
  node: JsonNode;
};

export type Block = { type: string; name: string; node: JsonNode };

const SCHEMA = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/;

/** @returns null when the file has no schema that can be read. */
export function openSection(code: string): Section | null {
  const match = SCHEMA.exec(code);
  const text = match?.[1];
  if (!match || text === undefined) return null;
  const schemaStart = match.index + match[0].indexOf("}") + 1;
  try {
    const schema = readJson(text);
    if (schema.type !== "object") return null;
    return { code, schema, schemaStart, schemaEnd: schemaStart + text.length };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Changes the schema's text; the rest of the file stays as it is. */
export function editSchema(section: Section, edit: (text: string) => Splice[]): Section {
  const text = section.code.slice(section.schemaStart, section.schemaEnd);
  const splices = edit(text);
  if (splices.length === 0) return section;
  return withCode(
    section,
    section.code.slice(0, section.schemaStart) +
      splice(text, splices) +
      section.code.slice(section.schemaEnd),
  );
}

/** The same section with other code, which must keep a readable schema. */
export function withCode(section: Section, code: string): Section {
  if (code === section.code) return section;
  const changed = openSection(code);
  if (!changed) throw new Error("A change of the section broke its schema.");
  return changed;
}

export function sectionSettings(section: Section): Setting[] {
  return settingsIn(child(section.schema, "settings"), null);
}

export function blocks(section: Section): Block[] {
  return items(child(section.schema, "blocks")).flatMap((node) => {
    const type = textOf(node, "type");
    if (type === undefined || type.startsWith("@")) return [];
    return [{ type, name: textOf(node, "name") ?? type, node }];
  });
}

export function blockSettings(block: Block): Setting[] {
  return settingsIn(child(block.node, "settings"), block.type);
}

/** The blocks that a new section starts with, by the first preset. */
export function presetBlocks(section: Section): { type: string; node: JsonNode }[] {
  return items(child(section.schema, "presets", 0, "blocks")).flatMap((node) => {
    const type = textOf(node, "type");
    return type === undefined ? [] : [{ type, node }];
  });
}

/** What a new section shows for a setting: the preset's value, else the default. */
export function startValue(section: Section, setting: Setting): unknown {
  const own =
    setting.blockType === null && child(section.schema, "presets", 0, "settings", setting.id);
  const node = own || child(setting.node, "default");
  return node?.type === "scalar" ? node.value : undefined;
}

/** Gives a setting of the section another value for new sections; `null` leaves it empty. */
export function setStartValue(section: Section, setting: Setting, value: unknown): Section {
  const changed = editSchema(section, (text) => {
    const definition =
      value === null
        ? removeMember(setting.node, "default")
        : setMember(text, setting.node, "default", value);
    return definition;
  });
  const presetSettings = child(changed.schema, "presets", 0, "settings");
  if (setting.blockType !== null || !presetSettings || !child(presetSettings, setting.id))
    return changed;
  return editSchema(changed, (text) =>
    value === null
      ? removeMember(presetSettings, setting.id)
      : setMember(text, presetSettings, setting.id, value),
  );
}

/** Gives one block of the preset a value of its own. */
export function setPresetBlockValue(
  section: Section,
  index: number,
  id: string,
  value: unknown,
): Section {
  const block = presetBlocks(section)[index];
  if (!block) return section;
  const own = child(block.node, "settings");
  return editSchema(section, (text) =>
    own
      ? setMember(text, own, id, value)
      : setMember(text, block.node, "settings", { [id]: value }),
  );
}

function settingsIn(list: JsonNode | undefined, blockType: string | null): Setting[] {
  return items(list).flatMap((node) => {
    const id = textOf(node, "id");
    const type = textOf(node, "type");
    if (id === undefined || type === undefined) return [];
    return [{ id, type, label: textOf(node, "label") ?? id, blockType, node }];
  });
}
