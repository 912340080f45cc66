import type { SectionBlock, SectionInstance, SectionSchema } from "../../schema/section-schema.ts";
import type { ThemeLook } from "../theme-look.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { settingValues } from "./setting-values.ts";
import type { StoreWorld } from "./store-world.ts";

export type PlacedSection = {
  id: string;
  schema: SectionSchema;
  instance: SectionInstance;
  /** Place on the page from 1; absent for a section that stands alone. */
  index?: number | undefined;
  location?: string | undefined;
  designMode: boolean;
  /** The schema of a theme block, for blocks that the section does not define itself. */
  themeBlockSchema?: (type: string) => SectionSchema | undefined;
};

/** The `section` object; switched-off blocks are not in it. */
export function sectionObject(
  placed: PlacedSection,
  world: StoreWorld,
  look: ThemeLook,
): LiquidObject {
  const { id, schema, instance } = placed;
  const blocks = blockObjects(instance.blocks, placed, world, look);
  return liquidObject(
    { name: "Section" },
    {
      id,
      index: placed.index,
      index0: placed.index === undefined ? undefined : placed.index - 1,
      location: placed.location ?? "template",
      settings: settingValues(schema.settings, instance.settings, world, look),
      blocks,
    },
  );
}

function blockObjects(
  blocks: SectionBlock[],
  placed: PlacedSection,
  world: StoreWorld,
  look: ThemeLook,
): LiquidObject[] {
  return blocks
    .filter(({ disabled }) => disabled !== true)
    .map((block) => blockObject(block, placed, world, look));
}

/** One block of a section, with the blocks inside it when it is a theme block. */
export function blockObject(
  block: SectionBlock,
  placed: PlacedSection,
  world: StoreWorld,
  look: ThemeLook,
): LiquidObject {
  const { schema, designMode, themeBlockSchema } = placed;
  const definition =
    schema.blocks.find(({ type, settings }) => type === block.type && settings.length > 0) ??
    themeBlockSchema?.(block.type);
  return liquidObject(
    { name: "Block" },
    {
      id: block.id,
      type: block.type,
      name: definition?.name,
      settings: settingValues(definition?.settings ?? [], block.settings, world, look),
      blocks: blockObjects(block.blocks ?? [], placed, world, look),
      shopify_attributes: designMode ? editorAttribute(block, placed.id) : "",
    },
  );
}

function editorAttribute({ id, type }: SectionBlock, sectionId: string): string {
  const json = JSON.stringify({ id, type, sectionId })
    .replace(/&/g, "&amp;")
    .replace(/'/g, "&#39;");
  return `data-shopify-editor-block='${json}'`;
}
