import type { SectionBlock, SectionInstance } from "../schema/section-schema.ts";
import { isRecord } from "./values.ts";
import type { LiquidObject } from "./values.ts";

/** A theme's files: name, such as `sections/hero.liquid`, to text. */
export type ThemeFiles = Record<string, string>;

/** A section as a JSON template or a section group places it. */
export type PlacedFile = {
  id: string;
  type: string;
  isDisabled: boolean;
  instance: SectionInstance;
};

/** A JSON template or section group. */
export type Arrangement = { layout: string | false; sections: PlacedFile[] };

/** @returns undefined when the theme has no such file. */
export function themeFile(files: ThemeFiles, name: string): string | undefined {
  return Object.hasOwn(files, name) ? files[name] : undefined;
}

/** A theme's JSON file; Shopify allows a comment at its start. @returns an empty object for none or a broken one. */
export function jsonFile(files: ThemeFiles, name: string): LiquidObject {
  const value = parseJson(themeFile(files, name) ?? "");
  return isRecord(value) ? value : {};
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:\/\*[\s\S]*?\*\/\s*)+/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads the order, sections and blocks of a JSON template or section group. */
export function readArrangement(files: ThemeFiles, name: string): Arrangement {
  const { sections, order, layout } = jsonFile(files, name);
  const placed = isRecord(sections) ? sections : {};
  return {
    layout: layout === false ? false : typeof layout === "string" ? layout : "theme",
    sections: texts(order).flatMap((id) => readSection(id, placed[id])),
  };
}

function readSection(id: string, section: unknown): PlacedFile[] {
  if (!isRecord(section) || typeof section["type"] !== "string") return [];
  const settings = isRecord(section["settings"]) ? section["settings"] : {};
  return [
    {
      id,
      type: section["type"],
      isDisabled: section["disabled"] === true,
      instance: { settings, blocks: readBlocks(section) },
    },
  ];
}

/** Blocks in their order; those the theme places itself stand in no order and are read by id. */
export function readBlocks(
  owner: LiquidObject,
  names = texts(owner["block_order"]),
): SectionBlock[] {
  const { blocks } = owner;
  if (!isRecord(blocks)) return [];
  return names.flatMap((id) => {
    const block = blocks[id];
    if (!isRecord(block) || typeof block["type"] !== "string") return [];
    return [
      {
        id,
        type: block["type"],
        disabled: block["disabled"] === true,
        settings: isRecord(block["settings"]) ? block["settings"] : {},
        blocks: readBlocks(block),
      },
    ];
  });
}

/** A block that the theme places itself, wherever in the section it is stored. */
export function findStaticBlock(
  files: ThemeFiles,
  sectionId: string,
  id: string,
): SectionBlock | undefined {
  for (const name of Object.keys(files)) {
    if (!/^(?:templates|sections)\/.*\.json$/.test(name)) continue;
    const { sections } = jsonFile(files, name);
    const section = isRecord(sections) ? sections[sectionId] : undefined;
    const found = isRecord(section) ? findBlock(section, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

function findBlock(owner: LiquidObject, id: string): SectionBlock | undefined {
  const { blocks } = owner;
  if (!isRecord(blocks)) return undefined;
  const [own] = readBlocks(owner, [id]);
  if (own) return own;
  for (const block of Object.values(blocks)) {
    const found = isRecord(block) ? findBlock(block, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
