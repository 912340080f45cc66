import type { SettingDefinition } from "../../schema/section-schema.ts";
import type { ThemeLook } from "../theme-look.ts";
import { isRecord, liquidObject, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { colorObject } from "./color.ts";
import { colorPaletteObject } from "./color-palette.ts";
import { colorSchemeObject } from "./color-scheme.ts";
import { fontObject } from "./font.ts";
import type { StoreWorld } from "./store-world.ts";

/** The `settings` object of a section or block: stored values as the objects templates read. */
export function settingValues(
  definitions: SettingDefinition[],
  values: Record<string, unknown>,
  world: StoreWorld,
  look: ThemeLook,
): LiquidObject {
  const settings: LiquidObject = {};
  for (const definition of definitions) {
    const { id } = definition;
    if (id === undefined) continue;
    const value = values[id] ?? definition.default;
    settings[id] = settingValue(definition, value, world, look);
  }
  return settings;
}

/** One stored value by its setting's type; nothing chosen is nil, or an empty text for text settings. */
export function settingValue(
  { type, metaobject_type: metaobjectType = "" }: SettingDefinition,
  value: unknown,
  world: StoreWorld,
  look: ThemeLook,
): unknown {
  const text = typeof value === "string" ? value : "";
  switch (type) {
    case "product":
      return world.product(text);
    case "collection":
      return world.collection(text);
    case "blog":
      return world.blog(text);
    case "article":
      return world.article(text);
    case "page":
      return world.page(text);
    case "link_list":
      return world.linkList(text);
    case "image_picker":
      return world.image(text);
    case "video":
      return world.video(text);
    case "product_list":
      return world.products(handles(value));
    case "collection_list":
      return handles(value).flatMap((handle) => world.collection(handle) ?? []);
    case "article_list":
      return handles(value).flatMap((handle) => world.article(handle) ?? []);
    case "metaobject":
      return world.metaobject(metaobjectType, text);
    case "metaobject_list":
      return handles(value).flatMap((handle) => world.metaobject(metaobjectType, handle) ?? []);
    case "color":
      return colorValue(text, look);
    case "color_scheme":
      return colorScheme(text, look);
    case "font_picker":
      return fontObject(text);
    case "video_url":
      return videoUrl(text);
    case "checkbox":
      return value === true;
    case "number":
      return typeof value === "number" ? value : undefined;
    case "range":
      return typeof value === "number" ? value : 0;
    case "url":
      return text === "" ? undefined : text;
    default:
      return value ?? "";
  }
}

/** A theme's setting named in a default, as in `{{ settings.color_palette.primary }}`, is looked up. */
function colorValue(text: string, look: ThemeLook): LiquidObject | undefined {
  const [, path] = /^\{\{\s*settings\.([\w.-]+)\s*\}\}$/.exec(text) ?? [];
  if (path === undefined) return colorObject(text);
  const found = path
    .split(".")
    .reduce<unknown>((value, name) => ownProperty(value, name), look.settings);
  return typeof found === "string" ? colorObject(found) : undefined;
}

/** A scheme that the theme no longer has falls back to its first one, as on the storefront. */
function colorScheme(id: string, look: ThemeLook): LiquidObject | undefined {
  const scheme = look.colorSchemes.find((each) => each.id === id) ?? look.colorSchemes[0];
  return scheme && colorSchemeObject(scheme);
}

function videoUrl(text: string): LiquidObject | undefined {
  const youtube =
    /(?:youtube\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{6,})/.exec(
      text,
    )?.[1];
  const vimeo = /vimeo\.com\/(?:video\/)?(\d+)/.exec(text)?.[1];
  if (youtube !== undefined) return videoUrlObject(text, "youtube", youtube);
  return vimeo === undefined ? undefined : videoUrlObject(text, "vimeo", vimeo);
}

function videoUrlObject(url: string, type: string, id: string): LiquidObject {
  return liquidObject({ name: "VideoUrl", text: url }, { type, id });
}

function handles(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The theme's own `settings`, whose definitions are unknown: colours and fonts are told by their form. */
export function themeSettings(look: ThemeLook): LiquidObject {
  return Object.fromEntries(
    Object.entries(look.settings).map(([id, value]) => [id, themeSetting(value)]),
  );
}

function themeSetting(value: unknown): unknown {
  if (typeof value === "string") return colorObject(value) ?? fontObject(value) ?? value;
  return isRecord(value) ? colorPaletteObject(value) : value;
}
