import { defaultInstance } from "../schema/default-instance.ts";
import type { SectionSchema } from "../schema/section-schema.ts";
import { blockObject, sectionObject } from "./objects/section.ts";
import type { PlacedSection } from "./objects/section.ts";
import type { StoreWorld } from "./objects/store-world.ts";
import { renderTemplate } from "./render-template.ts";
import type { PageParts, Scene, ThemeBlocks } from "./scene.ts";
import { sectionSchema, wrapSection } from "./section-element.ts";
import { findStaticBlock, readArrangement, themeFile } from "./theme-files.ts";
import type { PlacedFile, ThemeFiles } from "./theme-files.ts";
import type { ThemeLook } from "./theme-look.ts";
import { withProperties } from "./values.ts";

/** What the sections of one page are rendered from. */
export type PageSource = { files: ThemeFiles; world: StoreWorld; look: ThemeLook; scene: Scene };

/** Renders placed sections one after the other. */
export function renderArrangement(
  source: PageSource,
  sections: PlacedFile[],
  location: string,
): string {
  return sections
    .filter(({ isDisabled }) => !isDisabled)
    .map((section, index) => renderPlaced(source, section, location, index + 1))
    .join("");
}

/** `{% section %}` and `{% sections %}` of the layout and of Liquid templates. */
export function pageParts(source: PageSource): PageParts {
  const { files, world, look } = source;
  return {
    renderSection: (type) => {
      const code = themeFile(files, `sections/${type}.liquid`);
      if (code === undefined)
        return `Liquid error: Error in tag 'section' - '${type}' is not a valid section type`;
      const instance = defaultInstance(sectionSchema(code), undefined);
      const stored = storedSection(look, type);
      const placed = { id: type, type, isDisabled: false, instance: { ...instance, ...stored } };
      return renderPlaced({ files, world, look, scene: source.scene }, placed, "static");
    },
    renderSectionGroup: (name) => {
      const { sections } = readArrangement(files, `sections/${name}.json`);
      return `<!-- BEGIN sections: ${name} -->${renderArrangement(source, sections, name)}<!-- END sections: ${name} -->`;
    },
  };
}

/** The theme's own blocks, from its `blocks` folder. */
export function themeBlocks({ files, world, look, scene }: PageSource): ThemeBlocks {
  return {
    file: (type) => {
      const source = themeFile(files, `blocks/${type}.liquid`);
      if (source === undefined) return undefined;
      const schema = sectionSchema(source);
      const hasNoElement = /"tag"\s*:\s*null/.test(source);
      const tag = hasNoElement ? undefined : (schema.tag ?? "div");
      return { name: `blocks/${type}`, source, tag, class: schema.class ?? "" };
    },
    placed: (sectionId, type, id) => {
      const stored = findStaticBlock(files, sectionId, id) ?? { id, type, settings: {} };
      const owner = {
        id: sectionId,
        schema: NO_SCHEMA,
        instance: { settings: {}, blocks: [] },
        designMode: scene.designMode,
        themeBlockSchema: blockSchemas(files),
      };
      return blockObject(stored, owner, world, look);
    },
  };
}

const NO_SCHEMA: SectionSchema = { name: "", settings: [], blocks: [], presets: [] };

function renderPlaced(
  { files, world, look, scene }: PageSource,
  { id, type, instance }: PlacedFile,
  location: string,
  index?: number,
): string {
  const code = themeFile(files, `sections/${type}.liquid`);
  if (code === undefined) {
    return `<div id="shopify-section-${id}" class="shopify-section">Liquid error: Could not find section '${type}'</div>`;
  }
  const schema = sectionSchema(code);
  const placed: PlacedSection = {
    id,
    schema,
    instance,
    index,
    location,
    designMode: scene.designMode,
    themeBlockSchema: blockSchemas(files),
  };
  const section = sectionObject(placed, world, look);
  const { page: _page, ...sceneOfSection } = scene;
  const { output } = renderTemplate(code, `sections/${type}`, {
    ...sceneOfSection,
    globals: withProperties(scene.globals, { section }),
    written: 0,
  });
  return wrapSection(output, id, schema);
}

function blockSchemas(files: ThemeFiles): (type: string) => SectionSchema | undefined {
  return (type) => {
    const source = themeFile(files, `blocks/${type}.liquid`);
    return source === undefined ? undefined : sectionSchema(source);
  };
}

/** Values of a section that the theme places itself stand in the theme's settings. */
function storedSection({ settings }: ThemeLook, type: string) {
  const arrangement = readArrangement(
    { stored: JSON.stringify({ sections: settings["sections"], order: [type] }) },
    "stored",
  );
  return arrangement.sections[0]?.instance;
}
