import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import {
  AugmentedThemeDocset,
  type FilterEntry,
  type JsonValidationSet,
  type ObjectEntry,
  type SchemaDefinition,
  type TagEntry,
  type Translations,
} from "@shopify/theme-check-common";

const SCHEMA_ADDRESS = "https://raw.githubusercontent.com/Shopify/theme-liquid-docs/main/schemas/";

/** The data that the package brings along; nothing is fetched. */
const FOLDER = path.join(
  path.dirname(
    createRequire(import.meta.url).resolve("@shopify/theme-check-docs-updater/package.json"),
  ),
  "data",
);

type Manifest = { schemas: { uri: string; fileMatch?: string[] }[] };

/** Shopify's tags, filters and objects. */
export const docset = new AugmentedThemeDocset({
  filters: async (): Promise<FilterEntry[]> => JSON.parse(read("filters.json")),
  objects: async (): Promise<ObjectEntry[]> => JSON.parse(read("objects.json")),
  liquidDrops: async (): Promise<ObjectEntry[]> => JSON.parse(read("objects.json")),
  tags: async (): Promise<TagEntry[]> => JSON.parse(read("tags.json")),
  systemTranslations: async (): Promise<Translations> =>
    JSON.parse(read("shopify_system_translations.json")),
});

let definitions: SchemaDefinition[] | undefined;

/** The JSON schemas of a theme's files. */
export const jsonSchemas: JsonValidationSet = {
  schemas: async () => (definitions ??= readDefinitions()),
};

function readDefinitions(): SchemaDefinition[] {
  const manifest: Manifest = JSON.parse(read("manifest_theme.json"));
  return manifest.schemas.map(({ uri, fileMatch }) => ({
    uri: `${SCHEMA_ADDRESS}${uri}`,
    ...(fileMatch === undefined ? {} : { fileMatch }),
    schema: read(path.basename(uri)),
  }));
}

function read(name: string): string {
  return readFileSync(path.join(FOLDER, name), "utf8");
}
