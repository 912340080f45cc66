import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SettingDefinition } from "#liquid/schema/section-schema.ts";
import { parseThemeJson } from "#liquid/schema/theme-json.ts";
import { partsBetween, withoutSchema } from "./parts-between.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";

const SCHEMA = "config/settings_schema.json";
const DATA = "config/settings_data.json";
const PALETTE_REFERENCE = /\{\{-?\s*settings\.([\w-]+)\.(\w+)\s*-?\}\}/g;
const LIQUID = [
  { opening: /\{\{/g, closing: /\}\}/g },
  { opening: /\{%/g, closing: /%\}/g },
];
/** A variable of the section's own with the same name. */
const OWN_SETTINGS = /\b(?:assign|for|capture)\s+settings\b/;
const THEME_SETTING = /(?<![\w.\]-])settings\.([a-z_][\w-]*)/gi;

/** What a section takes from the settings of whatever theme it stands in. */
type Needs = { palette: [setting: string, color: string][]; schemes: string[]; settings: string[] };

/**
 * What the section's colors and code refer to and the theme does not have, in its own words: settings,
 * colors of the palette, color schemes.
 */
export async function missingThemeSettings(
  { shopify }: { shopify: Pick<ShopifyAdmin, "readThemeFiles"> },
  themeId: string,
  code: string,
): Promise<string[]> {
  const needs = needsOf(code);
  if (needs.palette.length + needs.schemes.length + needs.settings.length === 0) return [];
  const files = await shopify.readThemeFiles(themeId, [SCHEMA, DATA]);
  const bodyOf = (name: string) => files.find(({ fileName }) => fileName === name)?.body ?? "";
  const [schema, data] = [SCHEMA, DATA].map((name) => parseThemeJson(bodyOf(name)));
  // A theme whose settings cannot be read is not accused of lacking them.
  if (!Array.isArray(schema)) return [];
  return [...new Set(missing(needs, definitionsIn(schema), currentIn(data)))];
}

function needsOf(code: string): Needs {
  const plain = withoutSchema(code);
  const liquid = LIQUID.flatMap((marks) => partsBetween(plain, marks))
    .map(({ inner }) => inner)
    .join("\n");
  const settings = OWN_SETTINGS.test(liquid)
    ? []
    : [...liquid.matchAll(THEME_SETTING)].map(([, id = ""]) => id);
  const reading = parseSectionSchema(code);
  if (reading.kind !== "schema") return { palette: [], schemes: [], settings };
  const all = [reading.schema, ...reading.schema.blocks].flatMap((owner) => owner.settings);
  return {
    settings,
    palette: all.flatMap(({ default: value }) =>
      typeof value === "string"
        ? [...value.matchAll(PALETTE_REFERENCE)].map(
            ([, id = "", color = ""]): [string, string] => [id, color],
          )
        : [],
    ),
    schemes: all.flatMap(schemeOf),
  };
}

function schemeOf({ type, default: value }: SettingDefinition): string[] {
  return type === "color_scheme" && typeof value === "string" ? [value] : [];
}

type Definitions = Map<string, { type: unknown; standard: unknown }>;

function missing(needs: Needs, definitions: Definitions, current: Record<string, unknown>) {
  const groups = [...definitions].filter(([, { type }]) => type === "color_scheme_group");
  const schemes = groups.flatMap(([id]) => Object.keys(recordOf(current[id])));
  const palette = needs.palette.filter(([id, color]) => {
    const value = current[id] ?? definitions.get(id)?.standard;
    return !Object.hasOwn(recordOf(value), color);
  });
  return [
    ...palette.map(([id, color]) => `settings.${id}.${color}`),
    ...needs.schemes.filter((scheme) => !schemes.includes(scheme)),
    ...needs.settings.filter((id) => !definitions.has(id)).map((id) => `settings.${id}`),
  ];
}

function definitionsIn(schema: unknown[]): Definitions {
  const settings = schema.map(recordOf).flatMap((group) => {
    const list: unknown = group["settings"];
    return Array.isArray(list) ? list.map(recordOf) : [];
  });
  return new Map(
    settings.flatMap(({ id, type, default: standard }) =>
      typeof id === "string" ? [[id, { type, standard }] as const] : [],
    ),
  );
}

/** The saved values, or those of the preset that is named instead of them. */
function currentIn(data: unknown): Record<string, unknown> {
  const { current, presets } = recordOf(data);
  return typeof current === "string" ? recordOf(recordOf(presets)[current]) : recordOf(current);
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
